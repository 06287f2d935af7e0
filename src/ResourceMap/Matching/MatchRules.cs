using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>What a judgement may look up besides the question and the line.</summary>
/// <param name="Actors">The actors of the candidates, by id; empty when no wish or refusal names an actor.</param>
public sealed record MatchRules(
    Nomenclature Nomenclature,
    Geography Geography,
    TerritoryLocator Locator,
    MatchOptions Options,
    IReadOnlyDictionary<EntityId, Actor> Actors)
{
    public static MatchRules Of(
        ReferenceData reference, MatchOptions options, IReadOnlyDictionary<EntityId, Actor>? actors = null) =>
        new(reference.Nomenclature, reference.Geography, reference.Locator, options,
            actors ?? new Dictionary<EntityId, Actor>());

    /// <summary>
    /// The point to travel to: of a sensitive site, whose own is not given away, one inside its commune.
    /// </summary>
    public GeoPoint? PointOf(Site site) =>
        site.Point ?? (site.DeclaredCommune is { } commune ? Locator.InteriorPoint(commune) : null);

    /// <summary>The name of a territory, else its id.</summary>
    public string NameOf(TerritoryId territory) => Geography.Find(territory)?.Name ?? territory.Value;

    /// <summary>The label of a code, else the code itself.</summary>
    public string Label(Code code) => Nomenclature.Find(code)?.Label ?? code.ToString();

    /// <summary>A list of labels for a sentence.</summary>
    public string Labels(IEnumerable<Code> codes) => string.Join(", ", codes.Select(Label));
}
