using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests;

/// <summary>The reference data of the seed, read once for all tests.</summary>
internal static class TestReference
{
    private static readonly Lazy<ReferenceData> Read = new(() => new ReferenceData(
        France.Geography,
        France.Locator,
        NomenclatureReader.Read(Directory.GetFiles(Path.Combine(TestData.Seed, "nomenclatures"), "*.csv")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes)),
        "test",
        []));

    public static ReferenceData Data => Read.Value;
}
