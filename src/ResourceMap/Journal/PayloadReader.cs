using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>
/// Reads payloads of every version that was ever written. A facet that is not of the version, or not of its shape, is
/// refused with the reason.
/// </summary>
public static class PayloadReader
{
    public const int CurrentVersion = 1;

    /// <returns>The payload, or the reason in French why it is none.</returns>
    public static (Payload? Payload, string? Refusal) Read(int version, JsonObject members)
    {
        if (version != CurrentVersion)
            return (null, $"payloadVersion {version} est inconnue ; connue : {CurrentVersion}.");
        foreach (var (facet, value) in members)
        {
            if (FacetShapes.Find(facet) is not { } shape)
                return (null, $"« {facet} » n'est pas une facette : {string.Join(", ", FacetNames.All)}.");
            if (value is not null && shape(value, facet) is { } refusal)
                return (null, refusal);
        }

        return (new Payload(version, Facets(members)), null);
    }

    /// <summary>Reads what the journal holds: it was checked when it was written.</summary>
    public static Payload ReadStored(int version, string canonical) =>
        new(version, Facets(JsonNode.Parse(canonical)!.AsObject()));

    private static Dictionary<string, JsonNode?> Facets(JsonObject members) =>
        members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
}
