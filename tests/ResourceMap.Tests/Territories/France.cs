using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

/// <summary>The geography and the outlines of the seed, read once.</summary>
internal static class France
{
    private static readonly Lazy<GeographyReading> Read = new(() => GeographyReader.Read(Files));
    private static readonly Lazy<TerritoryLocator> Located = new(() => new TerritoryLocator(Geography, Outlines()));

    public static IReadOnlyDictionary<string, byte[]> Files =>
        Directory.GetFiles(Path.Combine(TestData.Seed, "cog"), "*.csv*").ToDictionary(file => file, File.ReadAllBytes);

    public static GeographyReading Reading => Read.Value;

    public static Geography Geography => Read.Value.Geography;

    public static TerritoryLocator Locator => Located.Value;

    public static TerritoryId Id(string text) =>
        TerritoryId.TryParse(text, out var id) ? id : throw new ArgumentException(text);

    public static string[] Ids(IEnumerable<TerritoryId> ids) => [.. ids.Select(id => id.Value)];

    public static OutlineReading OutlinesOf(string departement)
    {
        using var file = File.OpenRead(Path.Combine(TestData.Seed, "geo", $"communes-{departement}.geojson"));
        return OutlineReader.Read(file, Geography);
    }

    private static IEnumerable<CommuneOutline> Outlines() =>
        OutlinesOf("37").Outlines.Concat(OutlinesOf("63").Outlines);
}
