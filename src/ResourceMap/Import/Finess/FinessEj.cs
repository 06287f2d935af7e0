using ResourceMap.Journal;
using ResourceMap.Journal.Facets;

namespace ResourceMap.Import.Finess;

/// <summary>Entités juridiques of FINESS, the gestionnaires: the layout <c>etalab-cs1100501</c>.</summary>
public sealed class FinessEj : ILayout
{
    public string Name => FinessRecords.Ej;

    public string Description =>
        "FINESS, entités juridiques (etalab-cs1100501) : noms et SIREN des gestionnaires";

    public LayoutSource StatedBy => LayoutSource.Itself;

    public IEnumerable<ImportRow> Read(ImportFile file, LayoutContext context)
    {
        var extract = FinessFile.Open(file, EjRow.Is, EjRow.Section);
        var lineOf = new Dictionary<string, int>();
        return extract.Rows(line => Next(line, lineOf, extract));
    }

    private static ImportRow Next(FinessLine line, Dictionary<string, int> lineOf, FinessFile file)
    {
        var row = new EjRow(line);
        if (!EjRow.Is(line))
            return FinessFile.Unknown(line, row.Keys);
        if (row.Refusal is { } reason)
            return new ImportRow.Rejected(line.Number, [FinessReport.Unreadable(reason)], row.Keys);
        if (!lineOf.TryAdd(row.Number, line.Number))
            return new ImportRow.Duplicate(line.Number, lineOf[row.Number]);
        var content = Payload.Of(
            row.IsPerson ? null : new NameFacet(row.Name),
            FinessRecords.Identifiers(row.Number, IdentifiersFacet.Siren, row.Siren),
            row.IsPerson ? null : FinessRecords.Phone(row.Phone));
        // The layout has no date of change: datecrea is the birth of the entity.
        return new ImportRow.Stated(
            line.Number, [new(row.Key, file.Date, file.Vintage, content)], FinessReport.Doubtful(row.Remarks));
    }
}
