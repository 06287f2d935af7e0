using ResourceMap.Refusals;

namespace ResourceMap.Territories;

/// <summary>A row of communes.csv: a commune, one of its parts, or an arrondissement municipal.</summary>
internal sealed record CommuneRow(
    string Type, string Code, string Region, string Departement, string Ctcd, string Arrondissement, string Name,
    string Canton, string Parent);

/// <summary>What was read so far, put together when every file is read.</summary>
internal sealed class GeographyDraft
{
    private readonly Dictionary<TerritoryId, (string Name, bool IsConstructed)> _names = [];
    private readonly Dictionary<TerritoryId, string> _articles = [];
    private readonly Dictionary<string, CommuneRow> _communes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommuneRow> _arrondissements = new(StringComparer.Ordinal);
    private readonly Dictionary<TerritoryId, IReadOnlyList<TerritoryId>> _above = [];
    private readonly Dictionary<TerritoryId, TerritoryId> _parents = [];
    private readonly Dictionary<string, TerritoryId> _epcis = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _legalPopulations = new(StringComparer.Ordinal);
    private readonly Dictionary<TerritoryId, int?> _populations = [];
    private readonly Dictionary<TerritoryId, IReadOnlyList<string>> _postcodes = [];
    private readonly Dictionary<(string Prefix, string Code), TerritoryId> _ids = [];

    public List<CommuneMovement> Movements { get; } = [];

    public bool Holds(string communeCode) => _communes.ContainsKey(communeCode);

    public string? Name(string prefix, string code, string name) =>
        _names.TryAdd(Id(prefix, code), (name, false)) ? null : $"{prefix}{code} figure déjà dans le fichier";

    /// <param name="typeOfName">The column TNCC: which article goes with the name.</param>
    public string? Name(string prefix, string code, string name, string typeOfName)
    {
        _articles[Id(prefix, code)] = typeOfName switch
        {
            "2" => "le ",
            "3" => "la ",
            "4" => "les ",
            "5" => "l'",
            _ => "",
        };
        return Name(prefix, code, name);
    }

    public void SetPopulation(string code, int population) => _legalPopulations[code] = population;

    public string? SetPostcodes(string communeCode, string postcodes)
    {
        var id = _arrondissements.ContainsKey(communeCode) ? Id("ARM-", communeCode) : Id("COM-", communeCode);
        if (!_names.ContainsKey(id))
            return $"commune {communeCode} inconnue";
        _postcodes[id] = postcodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return null;
    }

    public void SetEpci(string communeCode, string siren, string name)
    {
        _names.TryAdd(Id("EPCI-", siren), (name, false));
        _epcis[communeCode] = Id("EPCI-", siren);
    }

    public string? AddCommune(CommuneRow row) => row.Type switch
    {
        "COM" => AddRow("COM-", row, _communes),
        "ARM" when !Holds(row.Parent) => $"commune {row.Parent} inconnue",
        "ARM" => AddRow("ARM-", row, _arrondissements),
        "COMD" or "COMA" when !Holds(row.Parent) => $"commune {row.Parent} inconnue",
        "COMD" or "COMA" => AddPart(row),
        _ => $"type de commune « {Echo.Cut(row.Type)} » inconnu",
    };

    public string? AddOverseas(string code, string name, string collectivite, string collectiviteName)
    {
        if (Name("COM-", code, name) is { } fault)
            return fault;
        _names.TryAdd(Id("CTCD-", collectivite), (collectiviteName, false));
        _above[Id("COM-", code)] = [Id("COM-", code), Id("CTCD-", collectivite), TerritoryId.France];
        return null;
    }

    public Geography Build(string vintage)
    {
        foreach (var row in _communes.Values)
            SumPopulation(Place(Id("COM-", row.Code), row), row.Code);
        foreach (var row in _arrondissements.Values)
            _populations[Place(Id("ARM-", row.Code), row)[0]] = LegalPopulation(row.Code);
        _names[TerritoryId.France] = ("France", false);
        var territories = _names.Select(named => new Territory(
            named.Key, named.Value.Name, named.Value.IsConstructed, _populations.GetValueOrDefault(named.Key))
        {
            NameWithArticle = _articles.GetValueOrDefault(named.Key) + named.Value.Name,
        });
        return new Geography(vintage, [.. territories], _above, _parents, Movements, _postcodes);
    }

    private string? AddRow(string prefix, CommuneRow row, Dictionary<string, CommuneRow> rows)
    {
        if (row.Code.Length != 5)
            return $"« {Echo.Cut(row.Code)} » n'est pas un code de commune";
        if (!_names.ContainsKey(Id("DEP-", row.Departement)))
            return $"département {row.Departement} inconnu";
        if (!_names.ContainsKey(Id("REG-", row.Region)))
            return $"région {row.Region} inconnue";
        return rows.TryAdd(row.Code, row)
            ? Name(prefix, row.Code, row.Name)
            : $"{prefix}{row.Code} figure déjà dans le fichier";
    }

    private string? AddPart(CommuneRow row)
    {
        _parents.TryAdd(TerritoryId.Commune(row.Code), TerritoryId.Commune(row.Parent));
        return null;
    }

    private List<TerritoryId> Place(TerritoryId id, CommuneRow row)
    {
        var above = new List<TerritoryId>(9) { id };
        if (row.Parent.Length > 0)
            above.Add(Id("COM-", row.Parent));
        if (_epcis.TryGetValue(row.Parent.Length > 0 ? row.Parent : row.Code, out var epci))
            above.Add(epci);
        var departement = _names[Id("DEP-", row.Departement)].Name;
        if (row.Canton.Length > 0)
            above.Add(Constructed("CAN-", row.Canton, "Canton", departement));
        if (row.Arrondissement.Length > 0)
            above.Add(Id("ARR-", row.Arrondissement));
        above.Add(Id("DEP-", row.Departement));
        if (row.Ctcd.Length > 0)
            above.Add(Constructed("CTCD-", row.Ctcd, "Collectivité", departement));
        above.Add(Id("REG-", row.Region));
        above.Add(TerritoryId.France);
        _above[id] = above;
        return above;
    }

    /// <summary>A label for what the files do not name, with the départements it is met in.</summary>
    private TerritoryId Constructed(string prefix, string code, string word, string departement)
    {
        var key = Id(prefix, code);
        var known = _names.GetValueOrDefault(key).Name;
        if (known is null)
            _names[key] = ($"{word} {code} ({departement})", true);
        else if (!known.Contains(departement, StringComparison.Ordinal))
            _names[key] = ($"{known[..^1]}, {departement})", true);
        return key;
    }

    /// <summary>
    /// Sums over the communes of the régions; a member without a figure leaves the sum unknown. The collectivités
    /// d'outre-mer are not in the file and, as in the figures of the Insee, not in those of France.
    /// </summary>
    private void SumPopulation(List<TerritoryId> above, string code)
    {
        var population = LegalPopulation(code);
        foreach (var id in above)
            _populations[id] = _populations.TryGetValue(id, out var sum) ? sum + population : population;
    }

    private int? LegalPopulation(string code) => _legalPopulations.TryGetValue(code, out var known) ? known : null;

    private TerritoryId Id(string prefix, string code)
    {
        if (!_ids.TryGetValue((prefix, code), out var id))
            _ids[(prefix, code)] = id = new TerritoryId(prefix + code);
        return id;
    }
}
