using ResourceMap.Journal;
using ResourceMap.Journal.Facets;

namespace ResourceMap.Import.Finess;

/// <summary>
/// Equipment of social and medico-social établissements: the layout <c>etalab-cs1100505</c>. The rows of one number are
/// the offers of its service, and offers are complete in each record: the first row of a number states them all.
/// </summary>
public sealed class FinessEquipement : ILayout
{
    /// <summary>Some files repeat the établissements, which finess-et states.</summary>
    private const string Repeated = "structureet";

    public string Name => FinessRecords.Equipement;

    public string Description =>
        "FINESS, équipements sociaux et médico-sociaux (etalab-cs1100505) : modes, publics, âges et capacités";

    public LayoutSource StatedBy => LayoutSource.Itself;

    public IEnumerable<ImportRow> Read(ImportFile file, LayoutContext context)
    {
        var extract = FinessFile.Open(file, EquipementRow.Is, EquipementRow.Section);
        var reading = new Reading(extract);
        return extract.Rows(line => line.Section == Repeated ? null : reading.Next(line));
    }

    private sealed class Reading
    {
        private readonly FinessFile _file;
        private readonly StandingRows<(string Number, string Key)> _standing = new();
        private readonly ILookup<string, EquipementRow> _rowsOf;

        public Reading(FinessFile file)
        {
            _file = file;
            var rows = file.Lines.Where(EquipementRow.Is).Select(line => new EquipementRow(line))
                .Where(row => row.Refusal is null).ToList();
            foreach (var row in rows.Where(row => !row.IsSuppressed))
                _standing.Add((row.Number, row.Key), row.UpdatedOn, row.Line.Number);
            _rowsOf = rows.Where(row => StandingRow(row) == row.Line.Number).ToLookup(row => row.Number);
        }

        public ImportRow Next(FinessLine line)
        {
            var row = new EquipementRow(line);
            if (!EquipementRow.Is(line))
                return FinessFile.Unknown(line, row.Keys);
            if (row.Refusal is { } reason)
                return new ImportRow.Rejected(line.Number, [FinessReport.Unreadable(reason)], row.Keys);
            if (StandingRow(row) is var standing && standing != line.Number)
                return new ImportRow.Duplicate(line.Number, standing);
            var rows = _rowsOf[row.Number];
            return new ImportRow.Stated(
                line.Number, rows.First() == row ? Records([.. rows], _file) : [],
                FinessReport.Doubtful(row.Remarks));
        }

        /// <summary>What is suppressed is no offer, and stands in nobody's way.</summary>
        private int StandingRow(EquipementRow row) =>
            row.IsSuppressed ? row.Line.Number : _standing.RowOf((row.Number, row.Key));
    }

    private static StatedRecord[] Records(IReadOnlyList<EquipementRow> rows, FinessFile file)
    {
        var record = rows[0].Record;
        var statedOn = rows.Max(row => row.UpdatedOn) ?? file.Date;
        var offers = rows.Where(row => !row.IsSuppressed)
            .Select(row => row.ToOffer()).ToList();
        var content = offers.Count > 0 ? Payload.Of(new OffersFacet(offers)) : Payload.None(FacetNames.Offers);
        var anchor = new RecordKey(FinessRecords.Et, RecordKind.Service, record.ExternalId);
        return
        [
            new(record, statedOn, file.Vintage, content),
            FinessRecords.Same(record, anchor, statedOn, file.Vintage),
        ];
    }
}
