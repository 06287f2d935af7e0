using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>
/// Where a need has no known answer. A wider territory has an answer when one of its communes has. Where none is known,
/// a service that may go there and does not say where keeps the cell from being a white zone (practice A11).
/// </summary>
public sealed class CoverageGaps(IResourceGraph graph, IReferenceData reference, MatchOptions options)
{
    /// <summary>One row for each territory of the level that lies in <paramref name="within"/>.</summary>
    public async Task<GapMatrix> RunAsync(
        TerritoryId within, IReadOnlyList<Code> needs, TerritoryKind level, CancellationToken cancellationToken)
    {
        var data = reference.Current;
        var rules = MatchRules.Of(data, options);
        var answers = new Dictionary<TerritoryId, HashSet<(Code Need, EntityId Service, bool IsKnown)>>();
        await foreach (var (commune, known) in new KnownAnswers(graph, data, options)
            .ReadAsync(within, needs, cancellationToken))
        {
            foreach (var row in data.Geography.Above(commune).Where(territory => territory.Kind == level))
            {
                answers.TryAdd(row, []);
                answers[row].UnionWith(known.Select(
                    answer => (answer.Need, answer.Service.Id, answer.Coverage is not null)));
            }
        }

        return new GapMatrix(needs, [.. answers
            .Select(answer => RowOf(answer.Key, answer.Value, needs, rules))
            .OrderBy(row => SortKey.Of(row.Territory.Name), StringComparer.Ordinal)
            .ThenBy(row => row.Territory.Id.Value, StringComparer.Ordinal)]);
    }

    private static GapRow RowOf(
        TerritoryId territory,
        HashSet<(Code Need, EntityId Service, bool IsKnown)> answers,
        IReadOnlyList<Code> needs,
        MatchRules rules)
    {
        var departements = rules.Geography.CommunesOf(territory)
            .SelectMany(rules.Geography.Above)
            .Where(above => above.Kind == TerritoryKind.Departement).Distinct().ToList();
        var cells = needs.Select(need => CellOf(need, answers, departements, rules));
        return new(rules.Geography.Find(territory)!, [.. cells]);
    }

    private static GapCell CellOf(
        Code need,
        HashSet<(Code Need, EntityId Service, bool IsKnown)> answers,
        List<TerritoryId> departements,
        MatchRules rules)
    {
        var found = answers.Where(answer => answer.Need == need).ToList();
        var services = found.Count(answer => answer.IsKnown);
        var isComplete = services == found.Count
            && departements.TrueForAll(id => rules.Nomenclature.IsCompleteFor(need, id.Code));
        var kind = services > 0 ? GapKind.Reponse
            : isComplete ? GapKind.AucuneReponseConnue
            : GapKind.SourceNonExhaustive;
        return new(need, kind, services);
    }
}
