using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

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

    private static Payload Establishment(EtRow row) => Payload.Of(
        new NameFacet(row.Name),
        Identifiers(row),
        row.EjNumber.Length == 0
            ? null
            : new CarriersFacet([new RecordReference(RecordKind.Actor, row.EjNumber, FinessRecords.Ej)]));

    private static Payload Service(EtRow row, FinessPoint point) => Payload.Of(
        new NameFacet(row.Name),
        new KindFacet(
            new Code(Schemes.Finess, row.Category), OrUnknown(row.CategoryLabel), OrUnknown(row.CategoryGroup)),
        Identifiers(row),
        new CarriersFacet([new RecordReference(RecordKind.Establishment, row.Number)]),
        FinessRecords.Phone(row.Phone),
        new SitesFacet([Site(row, point)]),
        new StatusFacet(row.IsClosed ? ServiceStatus.Ferme : ServiceStatus.Ouvert));

    private static IEnumerable<StatedRecord> Gestionnaire(EtRow row, DateOnly statedOn, string vintage)
    {
        var content = Payload.Of(FinessRecords.Identifiers(row.EjNumber, "", null));
        var anchor = new RecordKey(FinessRecords.Ej, RecordKind.Actor, row.EjNumber);
        yield return new StatedRecord(row.Gestionnaire, statedOn, vintage, content);
        yield return FinessRecords.Same(row.Gestionnaire, anchor, statedOn, vintage);
    }

    private static IdentifiersFacet Identifiers(EtRow row) => FinessRecords.Identifiers(
        row.Number, IdentifiersFacet.Siret, FinessField.IsDigits(row.Siret, 14) ? row.Siret : null);

    private static StatedSite Site(EtRow row, FinessPoint point) => new(row.Number)
    {
        Address = OrUnknown(row.Address),
        Commune = row.Commune is { } code ? TerritoryId.Commune(code) : null,
        // Seven decimals are a centimetre: the last bits differ between machines and are no content.
        Longitude = point.Point is { Longitude: var longitude } ? Math.Round(longitude, 7) : null,
        Latitude = point.Point is { Latitude: var latitude } ? Math.Round(latitude, 7) : null,
        Precision = point.Precision,
    };

    private static string? OrUnknown(string text) => text.Length == 0 ? null : text;
}
