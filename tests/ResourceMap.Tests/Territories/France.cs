using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

/// <summary>The geography of the seed, read once.</summary>
internal static class France
{
    private static readonly Lazy<GeographyReading> Read = new(() => GeographyReader.Read(
        Directory.GetFiles(Path.Combine(TestData.Seed, "cog"), "*.csv*").ToDictionary(file => file, File.ReadAllBytes)));

    public static GeographyReading Reading => Read.Value;

    public static Geography Geography => Read.Value.Geography;
}
