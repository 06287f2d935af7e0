using System.Text.Json.Nodes;

namespace ResourceMap.Journal.Facets;

/// <summary>
/// What one record states of one matter: a field, or fields that mean something only together. docs/payload.md gives
/// the shape of each; the file of each is the only place where its JSON is opened.
/// </summary>
/// <param name="Name">One of <see cref="FacetNames.All"/>.</param>
public abstract record Facet(string Name)
{
    /// <summary>As the payload holds it; what is unknown is left out.</summary>
    public abstract JsonNode Write();

    /// <summary>In canonical JSON: facets that say the same are written the same.</summary>
    public string ToText() => CanonicalJson.Write(Write());
}
