using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Import.Finess;

/// <summary>What a <c>structureet</c> row and its point state: établissement, service and gestionnaire.</summary>
internal static class EtRecords
{
    /// <param name="point">Of the row's <c>geolocalisation</c>.</param>
    /// <param name="withGestionnaire">The gestionnaire is stated once a file, by its first row.</param>
    public static IReadOnlyList<StatedRecord> Of(EtRow row, FinessPoint point, bool withGestionnaire, FinessFile file)
    {
        var statedOn = FinessField.Date(row.UpdatedOn) ?? file.Date;
        List<StatedRecord> records =
        [
            new(row.Establishment, statedOn, file.Vintage, Establishment(row)),
            new(row.Service, statedOn, file.Vintage, Service(row, point)),
        ];
        if (withGestionnaire)
            records.AddRange(Gestionnaire(row, statedOn, file.Vintage));
        return records;
    }

    private static Payload Establishment(EtRow row) => FinessRecords.Facets(
        (FacetNames.Name, row.Name),
        (FacetNames.Identifiers, Identifiers(row)),
        (FacetNames.Carriers, row.EjNumber.Length == 0 ? null : new JsonArray(Reference("actor", row.EjNumber))));

    private static Payload Service(EtRow row, FinessPoint point) => FinessRecords.Facets(
        (FacetNames.Name, row.Name),
        (FacetNames.Kind, Kind(row)),
        (FacetNames.Identifiers, Identifiers(row)),
        (FacetNames.Carriers, new JsonArray(
            new JsonObject { ["kind"] = "establishment", ["externalId"] = row.Number })),
        (FacetNames.Contact, FinessRecords.Phone(row.Phone)),
        (FacetNames.Sites, new JsonArray(Site(row, point))),
        (FacetNames.Status, row.IsClosed ? "FERME" : "OUVERT"));

    private static IEnumerable<StatedRecord> Gestionnaire(EtRow row, DateOnly statedOn, string vintage)
    {
        var content = FinessRecords.Facets((FacetNames.Identifiers, FinessRecords.Identifiers(row.EjNumber, "", null)));
        var anchor = new RecordKey(FinessRecords.Ej, RecordKind.Actor, row.EjNumber);
        yield return new StatedRecord(row.Gestionnaire, statedOn, vintage, content);
        yield return FinessRecords.Same(row.Gestionnaire, anchor, statedOn, vintage);
    }

    private static JsonArray Identifiers(EtRow row) => FinessRecords.Identifiers(
        row.Number, "siret", FinessField.IsDigits(row.Siret, 14) ? row.Siret : null);

    private static JsonObject Reference(string kind, string ejNumber) =>
        new() { ["source"] = FinessRecords.Ej, ["kind"] = kind, ["externalId"] = ejNumber };

    private static JsonObject Kind(EtRow row)
    {
        var kind = new JsonObject { ["code"] = $"finess:{row.Category}" };
        Set(kind, "label", row.CategoryLabel);
        Set(kind, "agregat", row.CategoryGroup);
        return kind;
    }

    private static JsonObject Site(EtRow row, FinessPoint point)
    {
        var site = new JsonObject { ["key"] = row.Number };
        Set(site, "address", row.Address);
        Set(site, "commune", row.Commune);
        if (point.Point is { } place)
        {
            // Seven decimals are a centimetre: the last bits differ between machines and are no content.
            site["longitude"] = Math.Round(place.Longitude, 7);
            site["latitude"] = Math.Round(place.Latitude, 7);
            Set(site, "precision", point.Precision);
        }

        return site;
    }

    private static void Set(JsonObject target, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            target[name] = value;
    }
}
