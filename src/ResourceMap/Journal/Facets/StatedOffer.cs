using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Journal.Facets;

/// <summary>One line as a source states it; all but the key may be unknown.</summary>
public sealed record StatedOffer(string Key)
{
    public Code? CareMode { get; init; }

    public Reach? Reach { get; init; }

    public Audiences? Audiences { get; init; }

    /// <summary>Completed months at entry, inclusive.</summary>
    public int? AgeMinMonths { get; init; }

    public UpperAge? AgeMax { get; init; }

    public string? AgeBoundsSource { get; init; }

    public IReadOnlyList<Code>? Titles { get; init; }

    public Capacity? Capacity { get; init; }

    public Availability? Availability { get; init; }

    public bool? Temporary { get; init; }

    public bool? SocialAid { get; init; }

    public Sex? Sex { get; init; }

    public IReadOnlyList<ClosedPeriod> Closed { get; init; } = [];

    public IReadOnlyList<Code>? Needs { get; init; }

    /// <summary>Keys of sites of the same record; empty means all.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    internal JsonObject Write() => Shapes.Known(
        ("key", Key), ("careMode", CareMode?.ToString()), ("reach", Words.Reach.Write(Reach)),
        ("audiences", Audiences is { } audiences ? OfferParts.Write(audiences) : null),
        ("ageMinMonths", AgeMinMonths), ("ageMaxMonths", AgeMax?.WrittenMonths()),
        ("ageBoundsSource", AgeBoundsSource), ("titles", Titles is { } titles ? Shapes.Written(titles) : null),
        ("capacity", Capacity is { } capacity ? OfferParts.Write(capacity) : null),
        ("availability", Availability is { } availability ? OfferParts.Write(availability) : null),
        ("temporary", Temporary), ("socialAid", SocialAid), ("sex", Words.Sex.Write(Sex)),
        ("closed", Closed.Count > 0 ? Shapes.Written(Closed) : null),
        ("needs", Needs is { } needs ? Shapes.Written(needs) : null),
        ("sites", Sites.Count > 0 ? Shapes.Written(Sites) : null));

    internal static StatedOffer Read(Fields line)
    {
        line.Require("key");
        var offer = new StatedOffer(line.Text("key", Shapes.FilledText) ?? "")
        {
            CareMode = line.Value("careMode", Shapes.Code),
            Reach = line.Value("reach", Words.Reach.Shape),
            Audiences = line.Object("audiences", OfferParts.ReadAudiences),
            AgeMinMonths = line.Value("ageMinMonths", Shapes.Months),
            AgeMax = line.Value("ageMaxMonths", Shapes.Months) is { } months ? UpperAge.OfWritten(months) : null,
            AgeBoundsSource = line.Text("ageBoundsSource"),
            Titles = line.List("titles", Shapes.Code),
            Capacity = line.Object("capacity", OfferParts.ReadCapacity),
            Availability = line.Object("availability", OfferParts.ReadAvailability),
            Temporary = line.Value("temporary", Shapes.Flag),
            SocialAid = line.Value("socialAid", Shapes.Flag),
            Sex = line.Value("sex", Words.Sex.Shape),
            Closed = line.List("closed", Shapes.Period) ?? [],
            Needs = line.List("needs", Shapes.Code),
            Sites = line.List("sites", Shapes.FilledText) ?? [],
        };
        if (offer.AgeMax?.Months < offer.AgeMinMonths)
            line.Refuse(RefusalCode.InvalidInput, "ageMaxMonths", $"est sous {line.PathOf("ageMinMonths")}");
        return offer;
    }
}
