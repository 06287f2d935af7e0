using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Import.Finess;

/// <summary>
/// Equipment of social and medico-social établissements: the layout <c>etalab-cs1100505</c>. The rows of one number are
/// the offers of its service, and offers are complete in each record: the first row of a number states them all.
/// </summary>
public sealed class FinessEquipement : ISource
{
    /// <summary>Some files repeat the établissements, which finess-et states.</summary>
    private const string Repeated = "structureet";

    public string Name => FinessRecords.Equipement;

    public string Description =>
        "FINESS, équipements sociaux et médico-sociaux (etalab-cs1100505) : modes, publics, âges et capacités";

    public IEnumerable<ImportRow> Read(Stream file)
    {
        var extract = FinessFile.Open(file, EquipementRow.Is, EquipementRow.Section);
        var lines = extract.Lines.Where(line => line.Section != Repeated).ToList();
        var rowsOf = lines.Where(EquipementRow.Is).Select(line => new EquipementRow(line))
            .Where(row => row.Refusal is null).ToLookup(row => row.Number);
        var lineOf = new Dictionary<(string Number, string Key), int>();
        return lines.Select(line => Next(line, rowsOf, lineOf, extract));
    }

    private static ImportRow Next(
        FinessLine line,
        ILookup<string, EquipementRow> rowsOf,
        Dictionary<(string Number, string Key), int> lineOf,
        FinessFile file)
    {
        var row = new EquipementRow(line);
        if (!EquipementRow.Is(line))
            return FinessFile.Unknown(line, row.Keys);
        if (row.Refusal is { } reason)
            return new ImportRow.Rejected(line.Number, reason, row.Keys);
        if (!row.IsSuppressed && !lineOf.TryAdd((row.Number, row.Key), line.Number))
            return new ImportRow.Duplicate(line.Number, lineOf[(row.Number, row.Key)]);
        var rows = rowsOf[row.Number];
        return new ImportRow.Stated(
            line.Number, rows.First() == row ? Records([.. rows], file) : [], FinessField.Join(row.Remarks));
    }

    private static StatedRecord[] Records(IReadOnlyList<EquipementRow> rows, FinessFile file)
    {
        var record = rows[0].Record;
        var statedOn = rows.Max(row => row.UpdatedOn) ?? file.Date;
        var offers = rows.Where(row => !row.IsSuppressed).DistinctBy(row => row.Key)
            .Select(row => (JsonNode)row.ToOffer()).ToArray();
        // Null says that there is none any more, which an absent facet would not.
        var facets = new Dictionary<string, JsonNode?>
        {
            [FacetNames.Offers] = offers.Length == 0 ? null : new JsonArray(offers),
        };
        var anchor = new RecordKey(FinessRecords.Et, RecordKind.Service, record.ExternalId);
        return
        [
            new(record, statedOn, file.Vintage, new Payload(1, facets)),
            FinessRecords.Same(record, anchor, statedOn, file.Vintage),
        ];
    }
}
