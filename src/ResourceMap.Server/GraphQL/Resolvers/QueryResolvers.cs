using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>The lists and look-ups of the root.</summary>
[Resolves("Query")]
internal static partial class QueryResolvers
{
    public static async Task<object?> Node(string id, [Given] Nodes nodes, CancellationToken cancellationToken) =>
        (await nodes.FindAsync([id], cancellationToken))[0];

    public static Task<IReadOnlyList<object?>> Nodes(
        IReadOnlyList<string> ids, [Given] Nodes nodes, CancellationToken cancellationToken) =>
        nodes.FindAsync(ids, cancellationToken);

    public static Territory? Territory(string id, [Given] ReferenceData reference) =>
        TerritoryId.TryParse(id, out var known) ? reference.Geography.Find(known) : null;

    public static async Task<Connection<TerritoryEdge>> Territories(
        IReadOnlyList<TerritoryKind>? kinds, TerritoryId? within, string? text, PageRequest page,
        [Given] FindTerritories find, [Given] ReferenceData reference, CancellationToken cancellationToken)
    {
        if (within is { } id)
            reference.CheckKnown(id, "within");
        var found = await find.RunAsync(Lookups.OneOrMore(kinds, "kinds") ?? [], within, text, cancellationToken);
        return Paging.Of(
            found, page, each => each.Territory.Id.Value, (cursor, each) => new TerritoryEdge(cursor, each));
    }

    public static Location Locate(PlaceInput place, [Given] ReferenceData reference) => place.Locate(reference);

    public static async Task<Connection<Edge<Actor>>> Actors(
        ActorFilterInput? filter, PageRequest page, [Given] IResourceGraph graph, CancellationToken cancellationToken)
    {
        if (filter?.Parent is { } parent)
            await graph.KnownActorAsync(parent, "filter.parent", cancellationToken);
        return await Paging.OfAsync(page, (after, countMax) =>
            graph.ListActorsAsync(filter?.ToFilter() ?? new ActorFilter(), after, countMax, cancellationToken));
    }

    public static Task<Connection<Edge<Service>>> Services(
        ServiceFilterInput? filter, PageRequest page, [Given] IResourceGraph graph, [Given] ReferenceData reference,
        CancellationToken cancellationToken) =>
        Paging.OfAsync(page, (after, countMax) => graph.ListServicesAsync(
            filter?.ToFilter(reference) ?? new ServiceFilter(), after, countMax, cancellationToken));

    public static Connection<Edge<CodeEntry>> Codes(
        string scheme, string? text, Code? parent, PageRequest page, [Given] ReferenceData reference)
    {
        if (parent is { } above)
            reference.CheckOf(scheme, above, "parent");
        return Paging.Of(reference.Nomenclature.List(scheme, text, parent), page, entry => entry.Code.Value);
    }

    public static Connection<Edge<CodeEntry>> Needs(string text, PageRequest page, [Given] ReferenceData reference) =>
        Paging.Of(reference.Nomenclature.NeedWords.Find(text, int.MaxValue), page, entry => entry.Code.ToString());

    public static async Task<Connection<Edge<ImportRun>>> ImportRuns(
        PageRequest page, [Given] IImportLog log, CancellationToken cancellationToken)
    {
        var before = page.After is { } after ? ListCursor.ReadNumber(page, after) : (long?)null;
        var countMax = page.CountMax();
        var found = await log.ListRunsAsync(before, countMax + 1, cancellationToken);
        return Paging.Of(
            page, await log.CountRunsAsync(cancellationToken), found.Count > countMax,
            found.Take(countMax).Select(run => (run, run.Id.ToString(CultureInfo.InvariantCulture))), Paging.Plain);
    }
}
