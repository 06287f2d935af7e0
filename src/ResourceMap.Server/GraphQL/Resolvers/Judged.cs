using ResourceMap.Catalog;
using ResourceMap.References;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>What a judged answer rests on: a day, and one version of the reference data.</summary>
internal sealed record Ground(DateOnly EvaluatedOn, ReferenceData Reference)
{
    /// <summary>The reference data, then each source of the services with its latest date.</summary>
    public IReadOnlyList<VintageView> Vintages(IEnumerable<Service> services) =>
    [
        .. Reference.Vintages.Select(set => new VintageView(set.Source, set.Date, null)),
        .. services.SelectMany(service => service.Sources.Values)
            .GroupBy(source => source.Source)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new VintageView(group.Key, null, group.Max(source => source.StatedOn))),
    ];
}

/// <param name="Vintage">Of reference data.</param>
/// <param name="StatedOn">The latest of a source of services; null when it gives no date.</param>
internal sealed record VintageView(string Source, string? Vintage, DateOnly? StatedOn);

/// <summary>An answer that was judged.</summary>
internal abstract record Judged(Ground Ground)
{
    public DateOnly EvaluatedOn => Ground.EvaluatedOn;

    public string ReferenceVersion => Ground.Reference.Version;

    public IReadOnlyList<VintageView> Vintages => Ground.Vintages(Services);

    /// <summary>Those that the answer holds.</summary>
    protected virtual IEnumerable<Service> Services => [];
}

/// <summary>A page of a list that was judged.</summary>
/// <param name="Services">Those that the whole list holds.</param>
internal record JudgedConnection<TEdge>(Connection<TEdge> Page, Ground Ground, IEnumerable<Service> Services)
    : Connection<TEdge>(Page)
    where TEdge : notnull
{
    public DateOnly EvaluatedOn => Ground.EvaluatedOn;

    public string ReferenceVersion => Ground.Reference.Version;

    public IReadOnlyList<VintageView> Vintages => Ground.Vintages(Services);
}
