using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>A payload as the journal keeps it.</summary>
public static class PayloadWriter
{
    /// <summary>
    /// Canonical JSON of the facets alone: equal content gives equal text, whatever the order of facets.
    /// </summary>
    public static string Write(Payload payload)
    {
        var members = new JsonObject();
        foreach (var (facet, value) in payload.Facets)
            members.Add(facet, value?.DeepClone());
        return CanonicalJson.Write(members);
    }
}
