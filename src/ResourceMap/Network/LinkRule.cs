using ResourceMap.Catalog;

namespace ResourceMap.Network;

/// <summary>Which links count: those that hold on the day, dates unknown included.</summary>
/// <param name="Kinds">Any of these; empty counts all.</param>
public sealed record LinkRule(IReadOnlyCollection<LinkKind> Kinds, DateOnly EvaluatedOn)
{
    public bool Counts(Link link) =>
        (Kinds.Count == 0 || Kinds.Contains(link.Kind)) && link.On(EvaluatedOn) != LinkStanding.HorsVigueur;
}
