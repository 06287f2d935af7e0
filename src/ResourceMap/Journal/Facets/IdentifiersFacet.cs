using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal.Facets;

/// <summary>Numbers in public registers. One that is written in groups is the same without its spaces.</summary>
public sealed record IdentifiersFacet(IReadOnlyList<Identifier> Items) : Facet(FacetNames.Identifiers)
{
    public const string Finess = "finess";
    public const string Siret = "siret";
    public const string Siren = "siren";

    public IEnumerable<string> Of(string scheme) =>
        Items.Where(identifier => identifier.Scheme == scheme).Select(identifier => identifier.Value);

    public override JsonNode Write() => new JsonArray(
        [.. Items.Select(item => Shapes.Known(("scheme", item.Scheme), ("value", item.Value)))]);

    internal static IdentifiersFacet Read(Fields facets) => new(facets.Objects(FacetNames.Identifiers, ReadOne) ?? []);

    private static Identifier ReadOne(Fields identifier)
    {
        identifier.Require("scheme", "value");
        var scheme = identifier.Text("scheme", Shapes.FilledText) ?? "";
        var value = identifier.Text("value", Shapes.FilledText) ?? "";
        return new Identifier(scheme, scheme is Finess or Siret or Siren ? WithoutSpaces(value) : value);
    }

    private static string WithoutSpaces(string value) => value.Any(char.IsWhiteSpace)
        ? string.Concat(value.Where(character => !char.IsWhiteSpace(character)))
        : value;
}
