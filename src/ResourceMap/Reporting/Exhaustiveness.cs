using ResourceMap.Import;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>
/// Whether silence about a need proves that nothing answers it in a département (practice-A11, practice-C23): some kind
/// exists for it, a source that lists every service of each such kind was imported as complete for the département, no
/// kind that answers goes to people (its area may come from anywhere), and lines of other kinds do not answer besides.
/// </summary>
internal sealed class Exhaustiveness(Nomenclature nomenclature, IReadOnlyList<CompleteScope> imported)
{
    private readonly Dictionary<(Code Need, TerritoryId Departement), bool> _known = [];

    public bool Proves(Code need, TerritoryId departement)
    {
        if (!_known.TryGetValue((need, departement), out var proves))
            _known[(need, departement)] = proves = Decide(need, departement);
        return proves;
    }

    private bool Decide(Code need, TerritoryId departement)
    {
        var kinds = nomenclature.KindsAnswering(need);
        var existing = kinds.Where(kind => kind.Weight == NeedWeight.Main).Select(kind => kind.Kind).ToList();
        return existing.Count > 0
            && !nomenclature.IsHeldByLines(need)
            && !kinds.Any(MayComeFromAnywhere)
            && existing.TrueForAll(kind => nomenclature.SourcesCompleteFor(kind, departement.Code)
                .Any(source => IsImported(source, departement)));
    }

    private bool IsImported(string source, TerritoryId departement) => imported.Any(scope =>
        scope.Source == source && (scope.Territory == departement || scope.Territory == TerritoryId.France));

    private bool MayComeFromAnywhere(KindNeed kind) =>
        nomenclature.ProfileOf(kind.Kind)?.Reach.IsByArea() == true
        || nomenclature.ModesFor(kind.Need)?.ReachIfModeUnknown?.IsByArea() == true;
}
