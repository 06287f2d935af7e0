using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Tests.Nomenclatures;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Graph;

/// <summary>The reference data of the seed, of which a test may change the version.</summary>
internal sealed class Reference : IReferenceData
{
    private static readonly Lazy<ReferenceData> Read = new(
        () => new ReferenceData(France.Geography, France.Locator, SeedNomenclature.Instance, "seed", []));

    public static ReferenceData OfSeed => Read.Value;

    public static SourceRanks Ranks { get; } = SourceRanks.Read(
        File.ReadAllBytes(Path.Combine(TestData.Seed, "nomenclatures", SourceRanks.FileName)));

    public ReferenceData Current { get; set; } = OfSeed;
}
