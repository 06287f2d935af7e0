using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

/// <summary>The tables of the seed, read once.</summary>
internal static class SeedNomenclature
{
    public static Nomenclature Instance { get; } = NomenclatureReader.Read(Files());

    public static Dictionary<string, byte[]> Files() =>
        Directory.GetFiles(Path.Combine(TestData.Seed, "nomenclatures"), "*.csv")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
}
