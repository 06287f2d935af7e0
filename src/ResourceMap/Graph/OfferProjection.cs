using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Graph;

/// <summary>From the facet <c>offers</c> to lines, each with a reach.</summary>
internal sealed class OfferProjection(Nomenclature nomenclature)
{
    /// <summary>A service of which no source states a line has one of which nothing is known.</summary>
    public IReadOnlyList<Offer> Of(ResolvedEntity entity, Code kind)
    {
        var offers = entity.FacetOf(FacetNames.Offers);
        var closures = entity.FacetOf(FacetNames.Opening).Value is JsonObject opening ? opening.Periods("closed") : [];
        var lines = offers.Value.Items().Select(line => Of(line, offers.RecordId)).ToList();
        return lines.Count > 0 ? lines : [Of(new JsonObject { ["key"] = "" }, entity.Id)];

        Offer Of(JsonNode line, EntityId record) => this.Of(line, record, kind, closures, IsKnownByAreaAlone(entity));
    }

    private Offer Of(
        JsonNode line, EntityId record, Code kind, IReadOnlyList<ClosedPeriod> closures, bool isKnownByAreaAlone)
    {
        var key = line.Text("key")!;
        var mode = line.CodeIn("careMode");
        var (reach, basis) = ReachOf(line.Text("reach"), mode, kind) switch
        {
            (Reach.Recoit or Reach.Heberge, _) when isKnownByAreaAlone => (Reach.Sectorise, Basis.Presumed),
            var usual => usual,
        };
        return new Offer(
            PublicId.OfOffer(record, key), key, mode, reach, basis,
            line["audiences"] is { } audiences ? AudiencesOf(audiences) : null,
            line.Whole("ageMinMonths"), line.Whole("ageMaxMonths"), line.Text("ageBoundsSource"), line.Codes("titles"),
            line["capacity"] is { } capacity ? CapacityOf(capacity) : null,
            line["availability"] is { } availability ? AvailabilityOf(availability) : null,
            line.Flag("temporary"), line.Flag("socialAid"), line.Text("sex"),
            [.. line.Periods("closed"), .. closures],
            line["sites"].Items().Select(site => site.GetValue<string>()).ToList())
        {
            Needs = line.Codes("needs") is { } needs ? [.. needs.Select(nomenclature.Canonical).Distinct()] : null,
        };
    }

    /// <summary>
    /// No source names a site to go to, but one states an area: it is taken for the sector whose people are received.
    /// </summary>
    private static bool IsKnownByAreaAlone(ResolvedEntity entity) =>
        !entity.FacetOf(FacetNames.Sites).Value.Items().Any()
        && entity.FacetOf(FacetNames.Coverage).Value?["include"].Items().Any() == true;

    /// <summary>
    /// Declared, else by a care mode whose label leaves no doubt, else by the profile of the kind, both presumed. When
    /// nothing tells, people are received, as by most, and the basis says that it is not known.
    /// </summary>
    private (Reach Reach, Basis Basis) ReachOf(string? word, Code? mode, Code kind) => word switch
    {
        "SE_DEPLACE" => (Reach.SeDeplace, Basis.Declared),
        "SECTORISE" => (Reach.Sectorise, Basis.Declared),
        "RECOIT" => (Reach.Recoit, Basis.Declared),
        "HEBERGE" => (Reach.Heberge, Basis.Declared),
        { } other => throw new InvalidDataException($"'{other}' is no reach."),
        _ when mode is { } known && CareModeReach.Of(known) is { } reach => (reach, Basis.Presumed),
        _ => nomenclature.ProfileOf(kind) is { } profile
            ? (profile.Reach, Basis.Presumed)
            : (Reach.Recoit, Basis.Unknown),
    };

    private static Audiences AudiencesOf(JsonNode audiences) => new(
        audiences.Codes("main") ?? [], audiences.Codes("associated") ?? [], audiences.Flag("closed") ?? false);

    private static Capacity CapacityOf(JsonNode capacity) =>
        new(capacity.Whole("count")!.Value, capacity.Text("unit")!, capacity.Date("statedOn"));

    private static Availability AvailabilityOf(JsonNode availability) => new(
        availability.Text("state") switch
        {
            "PLACE" => AvailabilityState.Place,
            "A_VENIR" => AvailabilityState.AVenir,
            "ATTENTE" => AvailabilityState.Attente,
            "AUCUNE" => AvailabilityState.Aucune,
            var word => throw new InvalidDataException($"'{word}' is no state of availability."),
        },
        availability.Whole("count"), availability.Text("unit"), availability.Date("availableFrom"),
        availability.Date("statedOn")!.Value);
}
