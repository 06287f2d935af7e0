using ResourceMap.Journal;
using ResourceMap.References;
using ResourceMap.Tests.Nomenclatures;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Graph;

/// <summary>The reference data of the seed, of which a test may change the version.</summary>
internal sealed class Reference : IReferenceData
{
    private static readonly Lazy<ReferenceData> Read = new(
        () => new ReferenceData(France.Geography, France.Locator, SeedNomenclature.Instance, Ranks(), "seed", []));

    public static ReferenceData OfSeed => Read.Value;

    public ReferenceData Current { get; set; } = OfSeed;

    private static SourceRanks Ranks() => SourceRanks.Read(
        File.ReadAllBytes(Path.Combine(TestData.Seed, "nomenclatures", SourceRanks.FileName)));
}
