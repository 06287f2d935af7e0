using ResourceMap.Import;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

/// <summary>The geography, the outlines and the points of the seed, read once.</summary>
internal static class France
{
    private static readonly Lazy<GeographyReading> Read = new(() => GeographyReader.Read(Files));
    private static readonly Lazy<TerritoryLocator> Located = new(
        () => new TerritoryLocator(Geography, Outlines(), Points));

    private static readonly Lazy<CommunePoints> ReadPoints = new(() => CommunePoints.Read(
        "commune-points-2018.csv.gz", File.ReadAllBytes(InGeo("commune-points-2018.csv.gz")), Geography));

    public static IReadOnlyDictionary<string, byte[]> Files =>
        Directory.GetFiles(Path.Combine(TestData.Seed, "cog"), "*.csv*").ToDictionary(file => file, File.ReadAllBytes);

    public static GeographyReading Reading => Read.Value;

    public static Geography Geography => Read.Value.Geography;

    public static CommunePoints Points => ReadPoints.Value;

    public static TerritoryLocator Locator => Located.Value;

    public static TerritoryId Id(string text) =>
        TerritoryId.TryParse(text, out var id) ? id : throw new ArgumentException(text);

    public static string[] Ids(IEnumerable<TerritoryId> ids) => [.. ids.Select(id => id.Value)];

    public static OutlineReading OutlinesOf(string departement)
    {
        using var file = File.OpenRead(InGeo($"communes-{departement}.geojson"));
        return OutlineReader.Read(file, Geography);
    }

    /// <summary>The lines of a file of the COG behind its header.</summary>
    public static string[] RowsOf(string name)
    {
        using var text = new StreamReader(
            new ImportFile(name, File.ReadAllBytes(Path.Combine(TestData.Seed, "cog", name))).Open());
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    private static IEnumerable<CommuneOutline> Outlines() => Directory.GetFiles(InGeo(""), "communes-*").Order()
        .SelectMany(path =>
        {
            using var file = new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)).Open();
            return OutlineReader.Read(file, Geography).Outlines;
        });

    private static string InGeo(string name) => Path.Combine(TestData.Seed, "geo", name);
}
