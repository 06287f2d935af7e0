using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal.Facets;

/// <summary>The objects within a line.</summary>
internal static class OfferParts
{
    public static JsonObject Write(Audiences audiences) => Shapes.Known(
        ("main", Shapes.Written(audiences.Main)), ("associated", Shapes.Written(audiences.Associated)),
        ("closed", audiences.Closed));

    /// <summary>The date is written even where it is unknown: files of FINESS were so, and stay unchanged.</summary>
    public static JsonObject Write(Capacity capacity) => new()
    {
        ["count"] = capacity.Count,
        ["unit"] = capacity.Unit,
        ["statedOn"] = capacity.StatedOn is { } date ? Shapes.Written(date) : null,
    };

    public static JsonObject Write(Availability availability) => Shapes.Known(
        ("state", Words.Availability.Write(availability.State)), ("count", availability.Count),
        ("unit", availability.Unit),
        ("availableFrom", availability.AvailableFrom is { } date ? Shapes.Written(date) : null),
        ("statedOn", Shapes.Written(availability.StatedOn)));

    public static Audiences ReadAudiences(Fields audiences) => new(
        audiences.List("main", Shapes.Code) ?? [], audiences.List("associated", Shapes.Code) ?? [],
        audiences.Value("closed", Shapes.Flag) ?? false);

    public static Capacity ReadCapacity(Fields capacity)
    {
        capacity.Require("count", "unit");
        return new Capacity(
            capacity.Value("count", Shapes.Count) ?? 0, capacity.Text("unit", Shapes.FilledText) ?? "",
            capacity.Value("statedOn", Shapes.Date));
    }

    public static Availability ReadAvailability(Fields availability)
    {
        availability.Require("state", "statedOn");
        return new Availability(
            availability.Value("state", Words.Availability.Shape) ?? default,
            availability.Value("count", Shapes.Count), availability.Text("unit"),
            availability.Value("availableFrom", Shapes.Date),
            availability.Value("statedOn", Shapes.Date) ?? default);
    }
}
