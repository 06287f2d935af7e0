using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal.Facets;

/// <summary>When a service is open: in free words, or the days on which all of it is closed.</summary>
/// <param name="Hours">In OSM <c>opening_hours</c>; null where closures are stated instead.</param>
public sealed record OpeningFacet(string? Hours, IReadOnlyList<ClosedPeriod> Closed) : Facet(FacetNames.Opening)
{
    public override JsonNode Write() => Hours is { } hours
        ? JsonValue.Create(hours)
        : new JsonObject { ["closed"] = Shapes.Written(Closed) };

    internal static OpeningFacet? Read(Fields facets) => facets.At(FacetNames.Opening) switch
    {
        { Node: JsonObject } opening => opening.Object(
            fields => new OpeningFacet(null, fields.List("closed", Shapes.Period) ?? [])),
        { } opening => new OpeningFacet(opening.Read(Shapes.Text), []),
        null => null,
    };
}
