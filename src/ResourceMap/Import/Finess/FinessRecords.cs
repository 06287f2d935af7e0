using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;

namespace ResourceMap.Import.Finess;

/// <summary>The records and facets that the FINESS layouts share.</summary>
internal static class FinessRecords
{
    public const string Et = "finess-et";
    public const string Ej = "finess-ej";
    public const string Equipement = "finess-equipement";

    /// <summary>The FINESS number, and another identifier where it is known.</summary>
    public static IdentifiersFacet Identifiers(string number, string scheme, string? value) => new(value is null
        ? [new Identifier(IdentifiersFacet.Finess, number)]
        : [new Identifier(IdentifiersFacet.Finess, number), new Identifier(scheme, value)]);

    /// <summary>Null where none is given.</summary>
    public static ContactFacet? Phone(string value) =>
        value.Length == 0 ? null : new ContactFacet(new Contact(value, null, null));

    /// <summary>The same FINESS number in two layouts is one thing.</summary>
    public static StatedRecord Same(RecordKey record, RecordKey anchor, DateOnly statedOn, string vintage) =>
        new(record, statedOn, vintage, null, new SameAs(anchor.Id, "finess-number", record.ExternalId));
}
