using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>What a judgement may look up besides the question and the line.</summary>
/// <param name="Actors">
/// The actors of the candidates and their gestionnaires, by the ids that name them; empty when no wish or refusal names
/// an actor.
/// </param>
public sealed record MatchRules(
    Nomenclature Nomenclature,
    Geography Geography,
    MatchOptions Options,
    IReadOnlyDictionary<EntityId, Actor> Actors)
{
    public static MatchRules Of(
        ReferenceData reference, MatchOptions options, IReadOnlyDictionary<EntityId, Actor>? actors = null) =>
        new(reference.Nomenclature, reference.Geography, options,
            actors ?? new Dictionary<EntityId, Actor>());

    /// <summary>The entity of an actor that a service names by one of its records.</summary>
    public EntityId EntityOf(EntityId actor) => Actors.GetValueOrDefault(actor)?.Id ?? actor;

    /// <summary>The name of a territory, else its id.</summary>
    public string NameOf(TerritoryId territory) => Geography.Find(territory)?.Name ?? territory.Value;

    /// <summary>The label of a code, else the code itself.</summary>
    public string Label(Code code) => Nomenclature.Find(code)?.Label ?? code.ToString();

    /// <summary>A list of labels for a sentence.</summary>
    public string Labels(IEnumerable<Code> codes) => string.Join(", ", codes.Select(Label));
}
