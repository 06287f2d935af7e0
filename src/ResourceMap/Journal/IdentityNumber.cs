using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>A number by which two sources may name the same thing: a FINESS number or a SIRET.</summary>
public readonly record struct IdentityNumber(string Scheme, string Value)
{
    public const string Finess = "finess";
    public const string Siret = "siret";

    /// <summary>Those that a content bears; none of a record that is withdrawn.</summary>
    public static IEnumerable<IdentityNumber> Of(Payload? content) =>
        (content?.Facets.GetValueOrDefault(FacetNames.Identifiers) as JsonArray ?? [])
            .Select(identifier => new IdentityNumber(
                identifier!["scheme"]!.GetValue<string>(), identifier["value"]!.GetValue<string>()))
            .Where(number => number.Scheme is Finess or Siret);
}
