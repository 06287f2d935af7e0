using System.Globalization;
using GraphQL;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>The lists and look-ups of the root.</summary>
[Resolves("Query")]
internal static partial class QueryResolvers
{
    public static async Task<object?> Node(
        string id, [FromServices] IResourceGraph graph, [FromServices] IReferenceData reference,
        CancellationToken cancellationToken) =>
        (await Nodes([id], graph, reference, cancellationToken))[0];

    public static async Task<IReadOnlyList<object?>> Nodes(
        IReadOnlyList<string> ids, [FromServices] IResourceGraph graph, [FromServices] IReferenceData reference,
        CancellationToken cancellationToken)
    {
        var entities = ids.Select(id => new EntityId(id)).Distinct().ToList();
        var services = await graph.FindServicesAsync(entities, cancellationToken);
        var actors = await graph.FindActorsAsync(entities, cancellationToken);
        var agreements = await graph.FindAgreementsAsync(entities, cancellationToken);
        return [.. ids.Select(id => (object?)services.GetValueOrDefault(new EntityId(id))
            ?? (object?)actors.GetValueOrDefault(new EntityId(id))
            ?? (object?)agreements.GetValueOrDefault(new EntityId(id))
            ?? reference.Current.Geography.Find(new TerritoryId(id)))];
    }

    public static Territory? Territory(TerritoryId id, [FromServices] IReferenceData reference) =>
        reference.Current.Geography.Find(id);

    public static async Task<TerritoryConnection> Territories(
        IReadOnlyList<TerritoryKind>? kinds, TerritoryId? within, string? text, int first, string? after,
        [FromServices] FindTerritories find, [FromServices] IReferenceData reference,
        CancellationToken cancellationToken)
    {
        if (within is { } id)
            reference.Current.CheckKnown(id);
        var found = await find.RunAsync(Named.OneOrMore(kinds, "kinds") ?? [], within, text, cancellationToken);
        var page = Paging.Of(found, first, after, each => each.Territory.Id.Value);
        return new TerritoryConnection(
            page.TotalCount, [.. page.Edges.Select(edge => new TerritoryEdge(edge.Cursor, edge.Node))], page.PageInfo);
    }

    public static Location Locate(PlaceInput place, [FromServices] IReferenceData reference) =>
        place.Locate(reference.Current);

    public static Task<Connection<Actor>> Actors(
        ActorFilterInput? filter, int first, string? after, [FromServices] IResourceGraph graph,
        CancellationToken cancellationToken) =>
        Paging.OfAsync(first, after, countMax =>
            graph.ListActorsAsync(filter?.ToFilter() ?? new ActorFilter(), after, countMax, cancellationToken));

    public static Task<Connection<Service>> Services(
        ServiceFilterInput? filter, int first, string? after, [FromServices] IResourceGraph graph,
        [FromServices] IReferenceData reference, CancellationToken cancellationToken) =>
        Paging.OfAsync(first, after, countMax => graph.ListServicesAsync(
            filter?.ToFilter(reference.Current) ?? new ServiceFilter(), after, countMax, cancellationToken));

    public static IReadOnlyList<CodeEntry> Codes(
        string scheme, string? text, Code? parent, [FromServices] IReferenceData reference) =>
        Schemes.All.Contains(scheme)
            ? reference.Current.Nomenclature.List(scheme, text, parent)
            : throw Refused.UnknownScheme(scheme);

    public static IReadOnlyList<CodeEntry> Needs(
        string text, int first, [FromServices] IReferenceData reference) =>
        reference.Current.Nomenclature.NeedWords.Find(text, Paging.Checked(first));

    public static async Task<Connection<ImportRun>> ImportRuns(
        int first, string? after, [FromServices] IImportLog log, CancellationToken cancellationToken)
    {
        var before = after is null ? (long?)null
            : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
            : throw Cursor.Invalid();
        var countMax = Paging.Checked(first);
        var found = await log.ListRunsAsync(before, countMax + 1, cancellationToken);
        var edges = found.Take(countMax)
            .Select(run => new Edge<ImportRun>(run.Id.ToString(CultureInfo.InvariantCulture), run))
            .ToList();
        return Paging.Of(
            await log.CountRunsAsync(cancellationToken), edges, found.Count > countMax, after);
    }
}
