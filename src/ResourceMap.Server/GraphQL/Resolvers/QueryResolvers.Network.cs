using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Network;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Who works with whom, and what hangs on one actor.</summary>
internal static partial class QueryResolvers
{
    private const int PathsMax = 50;

    public static async Task<NeighbourhoodOnDay> Neighbourhood(
        EntityId actor, int depth, IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, Asked asked,
        [Given] FindNeighbourhood find, [Given] IResourceGraph graph, [Given] ReferenceData reference,
        [Given] TimeProvider clock, CancellationToken cancellationToken)
    {
        CheckRange("depth", depth, 0, FindNeighbourhood.DepthMax);
        var rule = RuleOf(kinds, evaluatedOn, clock);
        var center = await graph.KnownActorAsync(actor, "actor", cancellationToken);
        return new NeighbourhoodOnDay(
            await find.RunAsync(center, depth, rule, cancellationToken), new Ground(rule.EvaluatedOn, reference),
            asked);
    }

    public static async Task<PathsBetween> PathsBetween(
        EntityId from, EntityId to, int lengthMax, int pathsMax, IReadOnlyList<LinkKind>? kinds,
        DateOnly? evaluatedOn, [Given] FindPaths find, [Given] IResourceGraph graph, [Given] ReferenceData reference,
        [Given] TimeProvider clock, CancellationToken cancellationToken)
    {
        CheckRange("lengthMax", lengthMax, 1, FindPaths.LengthMax);
        CheckRange("pathsMax", pathsMax, 0, PathsMax);
        var rule = RuleOf(kinds, evaluatedOn, clock);
        var start = await graph.KnownActorAsync(from, "from", cancellationToken);
        var end = await graph.KnownActorAsync(to, "to", cancellationToken);
        if (start.Id == end.Id)
            throw Refused.Invalid("from et to sont le même acteur.", "to");
        return new PathsBetween(
            await find.RunAsync(start, end, lengthMax, pathsMax, rule, cancellationToken),
            new Ground(rule.EvaluatedOn, reference));
    }

    public static async Task<ArticulationConnection> ArticulationActors(
        TerritoryId within, IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, PageRequest page,
        [Given] FindArticulationActors find, [Given] ReferenceData reference, [Given] TimeProvider clock,
        CancellationToken cancellationToken)
    {
        reference.CheckKnown(within, "within");
        var rule = RuleOf(kinds, evaluatedOn, clock);
        var network = await find.RunAsync(within, rule, cancellationToken);
        return new ArticulationConnection(
            Paging.Of(
                network.Articulations, page, articulation => articulation.Actor.Value,
                (cursor, articulation) => new ArticulationEdge(cursor, articulation, page)),
            new Ground(rule.EvaluatedOn, reference), network);
    }

    private static LinkRule RuleOf(IReadOnlyList<LinkKind>? kinds, DateOnly? evaluatedOn, TimeProvider clock) =>
        new(Lookups.OneOrMore(kinds, "kinds") ?? [], evaluatedOn ?? Today.InParis(clock));

    private static void CheckRange(string name, int value, int min, int max)
    {
        if (value < min || value > max)
            throw Refused.Invalid($"{name} vaut {value} : de {min} à {max}.", name);
    }
}
