using GraphQL;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Network;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Reporting;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Who works with whom, and what hangs on one actor or service.</summary>
internal static partial class QueryResolvers
{
    private const int PathsMax = 50;

    public static async Task<NeighbourhoodOnDay> Neighbourhood(
        EntityId actor, int depth, IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn,
        [FromServices] FindNeighbourhood find, [FromServices] IResourceGraph graph, [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        CheckRange("depth", depth, 0, FindNeighbourhood.DepthMax);
        var rule = RuleOf(kinds, evaluatedOn, clock);
        var center = await KnownActorAsync(actor, graph, cancellationToken);
        return new NeighbourhoodOnDay(
            await find.RunAsync(center, depth, rule, cancellationToken), rule.EvaluatedOn);
    }

    public static async Task<PathsBetween> PathsBetween(
        EntityId a, EntityId b, int lengthMax, IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, int first,
        [FromServices] FindPaths find, [FromServices] IResourceGraph graph, [FromServices] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        CheckRange("lengthMax", lengthMax, 1, FindPaths.LengthMax);
        CheckRange("first", first, 0, PathsMax);
        var rule = RuleOf(kinds, evaluatedOn, clock);
        var start = await KnownActorAsync(a, graph, cancellationToken);
        var end = await KnownActorAsync(b, graph, cancellationToken);
        if (start.Id == end.Id)
            throw Refused.Invalid("a et b sont le même acteur.", "b");
        return new PathsBetween(
            await find.RunAsync(start, end, lengthMax, first, rule, cancellationToken), rule.EvaluatedOn);
    }

    public static async Task<ArticulationConnection> ArticulationActors(
        TerritoryId within, IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, int first, string? after,
        [FromServices] FindArticulationActors find, [FromServices] IReferenceData reference,
        [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        reference.Current.CheckKnown(within);
        var rule = RuleOf(kinds, evaluatedOn, clock);
        var network = await find.RunAsync(within, rule, cancellationToken);
        return ArticulationConnection.Of(network, rule.EvaluatedOn, first, after);
    }

    public static async Task<SoleProviderConnection> SoleProviders(
        TerritoryId within, Code need, bool includeFictional, int first, string? after,
        [FromServices] SoleProviders find, [FromServices] IReferenceData reference,
        CancellationToken cancellationToken)
    {
        CheckReport(within, [need], reference.Current);
        var found = await find.RunAsync(within, need, includeFictional, cancellationToken);
        return SoleProviderConnection.Of(found, first, after);
    }

    private static LinkRule RuleOf(IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, TimeProvider clock) =>
        new(Named.OneOrMore(kinds, "kinds") ?? [], evaluatedOn ?? Today.InParis(clock));

    private static async Task<Actor> KnownActorAsync(
        EntityId id, IResourceGraph graph, CancellationToken cancellationToken) =>
        (await graph.FindActorsAsync([id], cancellationToken)).GetValueOrDefault(id) ?? throw Refused.UnknownId(id);

    private static void CheckRange(string name, int value, int min, int max)
    {
        if (value < min || value > max)
            throw Refused.Invalid($"{name} vaut {value} : de {min} à {max}.", name);
    }
}
