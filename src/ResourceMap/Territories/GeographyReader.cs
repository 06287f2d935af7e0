using System.Globalization;

namespace ResourceMap.Territories;

/// <summary>A geography and the rows of its files that could not be taken.</summary>
public sealed record GeographyReading(Geography Geography, IReadOnlyList<RejectedRow> Rejected);

/// <summary>
/// Reads the geography from the files of the COG: <c>communes</c>, <c>departements</c>, <c>regions</c>,
/// <c>arrondissements</c>, <c>mouvements-communes</c>, <c>epcicom2024</c> (whose year is the vintage),
/// <c>donnees_communes</c>, <c>donnees_communes_mayotte</c>, <c>collectivites-outremer</c>, and
/// <c>codes-postaux</c>, which may be absent; each <c>.csv</c> or <c>.csv.gz</c>. Other files are ignored.
/// </summary>
public sealed class GeographyReader
{
    private const string EpciPrefix = "epcicom";
    private const string PostcodeFile = "codes-postaux.csv";
    private readonly List<RejectedRow> _rejected = [];
    private readonly Dictionary<string, (string File, byte[] Content)> _files;
    private readonly GeographyDraft _draft = new();

    private GeographyReader(IReadOnlyDictionary<string, byte[]> files)
    {
        _files = files.ToDictionary(
            file => Path.GetFileName(file.Key).Replace(".gz", "", StringComparison.Ordinal),
            file => (Path.GetFileName(file.Key), file.Value), StringComparer.Ordinal);
    }

    /// <summary>
    /// Rows that cannot be taken are returned with line and reason. Throws <see cref="InvalidDataException"/> with a
    /// French sentence when a file or a column is missing.
    /// </summary>
    public static GeographyReading Read(IReadOnlyDictionary<string, byte[]> files)
    {
        var reader = new GeographyReader(files);
        return new GeographyReading(reader.Read(), reader._rejected);
    }

    private Geography Read()
    {
        var epciFile = _files.Keys.FirstOrDefault(name => name.StartsWith(EpciPrefix, StringComparison.Ordinal))
            ?? throw new InvalidDataException("Le fichier epcicom<année>.csv manque.");
        var year = epciFile[EpciPrefix.Length..].Replace(".csv", "", StringComparison.Ordinal);
        ReadPopulations();
        Read("regions.csv", ',', ["REG", "LIBELLE", "TNCC"], row => _draft.Name("REG-", row[0], row[1], row[2]));
        Read("departements.csv", ',', ["DEP", "LIBELLE", "TNCC"], row => _draft.Name("DEP-", row[0], row[1], row[2]));
        Read("arrondissements.csv", ',', ["ARR", "LIBELLE"], row => _draft.Name("ARR-", row[0], row[1]));
        Read("communes.csv", ',', CommuneColumns, row => _draft.AddCommune(
            new CommuneRow(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], row[8])));
        Read(epciFile, ',', ["siren", "raison_sociale", "insee", "pmun_" + year], ReadEpci);
        Read("collectivites-outremer.csv", ',',
            ["code_commune", "nom_commune", "code_collectivite", "nom_collectivite"],
            row => _draft.AddOverseas(row[0], row[1], row[2], row[3]));
        Read("mouvements-communes.csv", ',', ["MOD", "DATE_EFF", "COM_AV", "COM_AP"],
            ReadMovement);
        if (_files.ContainsKey(PostcodeFile))
            Read(PostcodeFile, ',', ["commune", "postcodes"], row => _draft.SetPostcodes(row[0], row[1]));
        return _draft.Build("cog:" + year);
    }

    private static string[] CommuneColumns =>
        ["TYPECOM", "COM", "REG", "DEP", "CTCD", "ARR", "LIBELLE", "CAN", "COMPARENT"];

    private void ReadPopulations()
    {
        Read("donnees_communes.csv", ';', ["COM", "PMUN"], row => ReadPopulation(row[0], row[1]));
        Read("donnees_communes_mayotte.csv", ';', ["CODCOM", "PMUN"],
            row => ReadPopulation("97" + row[0], row[1]));
    }

    private string? ReadPopulation(string commune, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var population))
            return $"population « {text} » illisible";
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
            return $"date « {row[1]} » illisible";
        _draft.Movements.Add(
            new CommuneMovement(on, TerritoryId.Commune(row[2]), TerritoryId.Commune(row[3])));
        return null;
    }

    private void Read(string name, char delimiter, string[] columns, Func<string[], string?> take)
    {
        if (!_files.TryGetValue(name, out var found))
            throw new InvalidDataException($"Le fichier {name} manque.");
        // Parts of communes stand before the communes they are part of.
        var parts = new List<(int Line, string[] Fields)>();
        CogTable.Read(found.File, found.Content, delimiter, columns, _rejected, (line, fields) =>
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
}
