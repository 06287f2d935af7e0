using System.Globalization;
using ResourceMap.Refusals;

namespace ResourceMap.Territories;

/// <summary>A geography and the rows of its files that could not be taken.</summary>
/// <param name="RowCounts">Of each file that was read, by its name without <c>.gz</c>, rejected rows too.</param>
public sealed record GeographyReading(
    Geography Geography, IReadOnlyList<RejectedRow> Rejected, IReadOnlyDictionary<string, int> RowCounts);

/// <summary>
/// Reads the geography from the files of <see cref="CogFiles"/>; of several years of EPCIs the latest. Other files are
/// ignored.
/// </summary>
public sealed class GeographyReader
{
    private readonly List<RejectedRow> _rejected = [];
    private readonly Dictionary<string, int> _rowCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string File, byte[] Content)> _files = new(StringComparer.Ordinal);
    private readonly GeographyDraft _draft = new();

    private GeographyReader(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var (path, content) in files)
            _files[CogFiles.NameOf(path)] = (Path.GetFileName(path), content);
    }

    /// <summary>
    /// Rows that cannot be taken are returned with line and reason. Throws <see cref="RefusedException"/> when a file
    /// or a column is missing, or when a file is damaged.
    /// </summary>
    public static GeographyReading Read(IReadOnlyDictionary<string, byte[]> files)
    {
        var reader = new GeographyReader(files);
        return new GeographyReading(reader.Read(), reader._rejected, reader._rowCounts);
    }

    private Geography Read()
    {
        var epciFile = _files.Keys.Where(name => CogFiles.YearOfEpcis(name) is not null)
            .Order(StringComparer.Ordinal).LastOrDefault() ?? throw Missing("epcicom<année>.csv");
        var year = CogFiles.YearOfEpcis(epciFile)!;
        ReadPopulations();
        Read(CogFiles.Regions, ',', ["REG", "LIBELLE", "TNCC"],
            row => _draft.Name("REG-", row[0], row[1], row[2]));
        Read(CogFiles.Departements, ',', ["DEP", "LIBELLE", "TNCC"],
            row => _draft.Name("DEP-", row[0], row[1], row[2]));
        Read(CogFiles.Arrondissements, ',', ["ARR", "LIBELLE"], row => _draft.Name("ARR-", row[0], row[1]));
        Read(CogFiles.Communes, ',', CommuneColumns, row => _draft.AddCommune(
            new CommuneRow(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8])));
        Read(epciFile, ',', ["siren", "raison_sociale", "insee", "pmun_" + year], ReadEpci);
        Read(CogFiles.Overseas, ',', ["code_commune", "nom_commune", "code_collectivite", "nom_collectivite"],
            row => _draft.AddOverseas(row[0], row[1], row[2], row[3]));
        Read(CogFiles.Movements, ',', ["MOD", "DATE_EFF", "COM_AV", "COM_AP"], ReadMovement);
        if (_files.ContainsKey(CogFiles.Postcodes))
            Read(CogFiles.Postcodes, ',', ["commune", "postcodes"], row => _draft.SetPostcodes(row[0], row[1]));
        return _draft.Build("cog:" + year);
    }

    private static string[] CommuneColumns =>
        ["TYPECOM", "COM", "REG", "DEP", "CTCD", "ARR", "LIBELLE", "CAN", "COMPARENT"];

    private void ReadPopulations()
    {
        Read(CogFiles.Populations, ';', ["COM", "PMUN"], row => ReadPopulation(row[0], row[1]));
        Read(CogFiles.PopulationsOfMayotte, ';', ["CODCOM", "PMUN"],
            row => ReadPopulation("97" + row[0], row[1]));
    }

    private string? ReadPopulation(string commune, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            return $"population « {Echo.Cut(text)} » illisible";
        _draft.SetPopulation(commune, population);
        return null;
    }

    private string? ReadEpci(string[] row)
    {
        if (!_draft.Holds(row[2]))
            return $"commune {row[2]} inconnue";
        _draft.SetEpci(row[2], row[0], row[1]);
        // It counts in the communes of the vintage, where the population file still has those of the year before.
        return ReadPopulation(row[2], row[3]);
    }

    private string? ReadMovement(string[] row)
    {
        if (!CommuneMovement.EndsCode(row[0]) || row[2] == row[3])
            return null;
        if (!DateOnly.TryParseExact(
            row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return $"date « {Echo.Cut(row[1])} » illisible";
        _draft.Movements.Add(
            new CommuneMovement(on, TerritoryId.Commune(row[2]), TerritoryId.Commune(row[3])));
        return null;
    }

    private void Read(string name, char delimiter, string[] columns, Func<string[], string?> take)
    {
        if (!_files.TryGetValue(name, out var found))
            throw Missing(name);
        // Parts of communes stand before the communes they are part of.
        var parts = new List<(int Line, string[] Fields)>();
        _rowCounts[name] = CogTable.Read(found.File, found.Content, delimiter, columns, _rejected, (line, fields) =>
        {
            if (fields[0] is "ARM" or "COMD" or "COMA")
                parts.Add((line, fields));
            else
                Take(line, fields);
        });
        parts.ForEach(part => Take(part.Line, part.Fields));

        void Take(int line, string[] fields)
        {
            if (take(fields) is { } reason)
                _rejected.Add(new RejectedRow(found.File, line, reason));
        }
    }

    private static RefusedException Missing(string name) =>
        new(RefusalCode.FileUnknown, $"Le fichier {name} manque.", name);
}
