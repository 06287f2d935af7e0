using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>Where a need has no known answer, commune by commune (practice-A11, practice-C23).</summary>
public sealed class CoverageGaps(
    IResourceGraph graph, ReferenceData reference, IImportLog imports, MatchOptions options)
{
    /// <summary>
    /// One row for each territory of the level that has communes in <paramref name="within"/>, by these communes.
    /// </summary>
    /// <param name="level">No wider than <paramref name="within"/>.</param>
    /// <param name="includeFictional">Counts invented services as well: a figure of no real territory.</param>
    public async Task<GapMatrix> RunAsync(
        TerritoryId within, IReadOnlyList<Code> needs, TerritoryKind level, bool includeFictional,
        CancellationToken cancellationToken)
    {
        var complete = await imports.ListCompleteAsync(cancellationToken);
        var exhaustiveness = new Exhaustiveness(reference.Nomenclature, complete);
        var rows = new Dictionary<TerritoryId, List<CommuneAnswers>>();
        await foreach (var (commune, answers) in new KnownAnswers(graph, reference, options)
            .ReadAsync(within, needs, includeFictional, cancellationToken))
        {
            var above = reference.Geography.Above(commune);
            var departements = above.Where(territory => territory.Kind == TerritoryKind.Departement).ToList();
            var known = new CommuneAnswers(
                reference.Geography.Find(commune)!, answers,
                need => departements is [var departement] && exhaustiveness.Proves(need, departement));
            foreach (var row in above.Where(territory => territory.Kind == level))
            {
                rows.TryAdd(row, []);
                rows[row].Add(known);
            }
        }

        return new GapMatrix(within, needs, [.. rows
            .Select(row => RowOf(row.Key, row.Value, needs, reference.Geography))
            .OrderBy(row => SortKey.Of(row.Territory.Name), StringComparer.Ordinal)
            .ThenBy(row => row.Territory.Id.Value, StringComparer.Ordinal)]);
    }

    private static GapRow RowOf(
        TerritoryId territory, List<CommuneAnswers> communes, IReadOnlyList<Code> needs, Geography geography) => new(
        geography.Find(territory)!,
        communes.Count,
        Population(communes),
        geography.CommunesOf(territory).Count > communes.Count,
        [.. needs.Select(need => CellOf(need, communes))]);

    private static GapCell CellOf(Code need, List<CommuneAnswers> communes)
    {
        var covered = communes.Where(commune => commune.KnownServices(need).Any()).ToList();
        var without = communes.Count(commune => commune.IsWithout(need));
        var kind = covered.Count == communes.Count ? GapKind.Reponse
            : covered.Count > 0 ? GapKind.ReponsePartielle
            : without == communes.Count ? GapKind.AucuneReponseConnue
            : GapKind.SourceNonExhaustive;
        return new(
            need, kind, covered.SelectMany(commune => commune.KnownServices(need)).Distinct().Count(),
            covered.Count, without, Population(covered));
    }

    private static int? Population(List<CommuneAnswers> communes) =>
        communes.Aggregate((int?)0, (sum, commune) => sum + commune.Commune.Population);

    /// <summary>What is known of one commune.</summary>
    private sealed record CommuneAnswers(
        Territory Commune, IReadOnlyList<KnownAnswer> Answers, Predicate<Code> SilenceProves)
    {
        public IEnumerable<EntityId> KnownServices(Code need) =>
            Answers.Where(answer => answer.Need == need && answer.IsKnown).Select(answer => answer.Service.Id);

        public bool IsWithout(Code need) => !Answers.Any(answer => answer.Need == need) && SilenceProves(need);
    }
}
