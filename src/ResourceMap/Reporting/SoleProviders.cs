using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>A commune where one service alone is known to answer a need.</summary>
/// <param name="Coverage">Declared, or not judged where the person comes or lives there.</param>
/// <param name="Others">Services that may answer there too: nobody can tell.</param>
public sealed record SoleProvider(
    Territory Commune, Service Service, NeedGround Ground, CoverageBasis Coverage, int Others);

/// <summary>Which communes rest on a single service, counted as <see cref="CoverageGaps"/> counts.</summary>
public sealed class SoleProviders(IResourceGraph graph, ReferenceData reference, MatchOptions options)
{
    /// <summary>The most populated communes first, those of unknown population last; then by name and id.</summary>
    public async Task<IReadOnlyList<SoleProvider>> RunAsync(
        TerritoryId within, Code need, bool includeFictional, CancellationToken cancellationToken)
    {
        var found = new List<SoleProvider>();
        await foreach (var (commune, answers) in new KnownAnswers(graph, reference, options)
            .ReadAsync(within, [need], includeFictional, cancellationToken))
        {
            if (answers.Where(answer => answer.IsKnown).ToList() is [{ Coverage: { } coverage } sole])
                found.Add(new SoleProvider(
                    reference.Geography.Find(commune)!, sole.Service, sole.Ground, coverage, answers.Count - 1));
        }

        return
        [
            .. found.OrderByDescending(sole => sole.Commune.Population ?? -1)
                .ThenBy(sole => SortKey.Of(sole.Commune.Name), StringComparer.Ordinal)
                .ThenBy(sole => sole.Commune.Id.Value, StringComparer.Ordinal),
        ];
    }
}
