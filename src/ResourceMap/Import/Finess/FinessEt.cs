using ResourceMap.Territories;

namespace ResourceMap.Import.Finess;

/// <summary>
/// Établissements of FINESS: the layouts <c>etalab-cs1100507</c>, and <c>cs1100502</c>, which is the same without
/// points.
/// </summary>
public sealed class FinessEt : ILayout
{
    private const string Row = "structureet";
    private const string PointRow = "geolocalisation";
    private const int PointColumns = 6;

    public string Name => FinessRecords.Et;

    public string Description =>
        "FINESS, établissements, géolocalisés ou non (etalab-cs1100507, etalab-cs1100502) : un service par ligne";

    public LayoutSource StatedBy => LayoutSource.Itself;

    public IEnumerable<ImportRow> Read(ImportFile file, LayoutContext context)
    {
        var extract = FinessFile.Open(file, line => line.Section == Row, Row);
        var reading = new Reading(extract);
        return extract.Rows(reading.Next);
    }

    /// <summary>The points stand behind all rows, so they are gathered first.</summary>
    private sealed class Reading
    {
        private readonly FinessFile _file;
        private readonly Dictionary<string, string> _streets = [];
        private readonly Dictionary<string, FinessLine> _points = [];
        private readonly SharedPoints _shared;
        private readonly StandingRows<string> _standing = new();
        private readonly HashSet<string> _gestionnaires = [];

        public Reading(FinessFile file)
        {
            _file = file;
            foreach (var row in file.Lines.Where(line => line.Section == Row).Select(line => new EtRow(line)))
            {
                _streets.TryAdd(row.Number, row.Street);
                if (row.Refusal is null)
                    _standing.Add(row.Number, FinessField.Date(row.UpdatedOn), row.Line.Number);
            }

            foreach (var line in file.Lines.Where(line => line.Section == PointRow && PointFault(line) is null))
                _points.TryAdd(line[2], line);
            MissingPoints.Refuse(_streets.Count, _streets.Keys.Count(_points.ContainsKey));
            _shared = new SharedPoints(_points.Values
                .Where(point => _streets.ContainsKey(point[2]))
                .Select(point => (_streets[point[2]], point)));
        }

        /// <summary>Null where a line has nothing to say by itself.</summary>
        public ImportRow? Next(FinessLine line) => line.Section switch
        {
            Row => NextEt(new EtRow(line)),
            PointRow => NextPoint(line),
            _ => FinessFile.Unknown(line, new EtRow(line).Keys),
        };

        private ImportRow NextEt(EtRow row)
        {
            if (row.Refusal is { } reason)
                return new ImportRow.Rejected(row.Line.Number, [FinessReport.Unreadable(reason)], row.Keys);
            if (_standing.RowOf(row.Number) is var standing && standing != row.Line.Number)
                return new ImportRow.Duplicate(row.Line.Number, standing);
            var point = PointOf(row);
            var isFirst = row.EjNumber.Length > 0 && _gestionnaires.Add(row.EjNumber);
            IEnumerable<string> remarks = point.Remark is null ? row.Remarks : row.Remarks.Append(point.Remark);
            return new ImportRow.Stated(
                row.Line.Number, EtRecords.Of(row, point, isFirst, _file), FinessReport.Doubtful(remarks));
        }

        private FinessPoint PointOf(EtRow row)
        {
            if (!_points.TryGetValue(row.Number, out var line))
                return FinessPoint.Unknown;
            var point = FinessPoint.Read(line);
            return point.Point is not null && _shared.Contains(line)
                ? point with { Precision = PointPrecision.Commune }
                : point;
        }

        private ImportRow.Reported? NextPoint(FinessLine line)
        {
            var fault = PointFault(line)
                ?? (_streets.ContainsKey(line[2]) ? null : $"point sans établissement {line[2]} dans le fichier")
                ?? (_points[line[2]].Number == line.Number ? null : $"second point de l'établissement {line[2]}");
            return fault is null ? null : new ImportRow.Reported(line.Number, FinessReport.Doubtful(fault));
        }

        private static string? PointFault(FinessLine line) => line.FaultIn(PointColumns);
    }
}
