namespace ResourceMap.Territories;

/// <summary>A row of communes.csv: a commune, one of its parts, or an arrondissement municipal.</summary>
internal sealed record CommuneRow(
    string Type, string Code, string Region, string Departement, string Ctcd, string Arrondissement, string Name,
    string Canton, string Parent);

/// <summary>What was read so far, put together when every file is read.</summary>
internal sealed class GeographyDraft
{
    private readonly Dictionary<TerritoryId, (string Name, bool IsConstructed)> _names = [];
    private readonly Dictionary<TerritoryId, CommuneRow> _rows = [];
    private readonly Dictionary<TerritoryId, IReadOnlyList<TerritoryId>> _above = [];
    private readonly Dictionary<TerritoryId, TerritoryId> _parents = [];
    private readonly Dictionary<TerritoryId, TerritoryId> _epcis = [];
    private readonly Dictionary<TerritoryId, int?> _populations = [];
    private readonly Dictionary<string, TerritoryId> _ids = new(StringComparer.Ordinal);

    public List<CommuneMovement> Movements { get; } = [];

    public bool Holds(string communeCode) => _rows.ContainsKey(TerritoryId.Commune(communeCode));

    public string? Name(string id, string name) =>
        _names.TryAdd(Id(id), (name, false)) ? null : $"{id} figure déjà dans le fichier";

    public void SetPopulation(string code, int population)
    {
        _populations[TerritoryId.Commune(code)] = population;
        _populations[new TerritoryId("ARM-" + code)] = population;
    }

    public void SetEpci(string communeCode, string siren, string name)
    {
        _names.TryAdd(Id("EPCI-" + siren), (name, false));
        _epcis[TerritoryId.Commune(communeCode)] = Id("EPCI-" + siren);
    }

    public string? AddCommune(CommuneRow row) => row.Type switch
    {
        "COM" => AddRow(TerritoryId.Commune(row.Code), row),
        "ARM" when !Holds(row.Parent) => $"commune {row.Parent} inconnue",
        "ARM" => AddRow(new TerritoryId("ARM-" + row.Code), row),
        "COMD" or "COMA" when !Holds(row.Parent) => $"commune {row.Parent} inconnue",
        "COMD" or "COMA" => AddPart(row),
        _ => $"type de commune « {row.Type} » inconnu",
    };

    public string? AddOverseas(string code, string name, string collectivite, string collectiviteName)
    {
        var id = TerritoryId.Commune(code);
        if (Name(id.Value, name) is { } fault)
            return fault;
        _names.TryAdd(Id("CTCD-" + collectivite), (collectiviteName, false));
        _above[id] = [id, Id("CTCD-" + collectivite), TerritoryId.France];
        return null;
    }

    public Geography Build(string vintage)
    {
        foreach (var (id, row) in _rows)
            Place(id, row);
        _names[TerritoryId.France] = ("France", false);
        SumPopulations();
        var territories = _names.Select(named => new Territory(
            named.Key, named.Value.Name, named.Value.IsConstructed, _populations.GetValueOrDefault(named.Key)));
        return new Geography(vintage, [.. territories], _above, _parents, Movements);
    }

    private string? AddRow(TerritoryId id, CommuneRow row)
    {
        if (row.Code.Length != 5)
            return $"« {row.Code} » n'est pas un code de commune";
        if (!_names.ContainsKey(Id("DEP-" + row.Departement)))
            return $"département {row.Departement} inconnu";
        if (!_names.ContainsKey(Id("REG-" + row.Region)))
            return $"région {row.Region} inconnue";
        if (!_rows.TryAdd(id, row))
            return $"{id} figure déjà dans le fichier";
        _names[id] = (row.Name, false);
        return null;
    }

    private string? AddPart(CommuneRow row)
    {
        _parents.TryAdd(TerritoryId.Commune(row.Code), TerritoryId.Commune(row.Parent));
        return null;
    }

    private void Place(TerritoryId id, CommuneRow row)
    {
        List<TerritoryId> above = [id];
        if (row.Parent.Length > 0)
            above.Add(TerritoryId.Commune(row.Parent));
        if (_epcis.TryGetValue(row.Parent.Length > 0 ? above[1] : id, out var epci))
            above.Add(epci);
        var departement = _names[Id("DEP-" + row.Departement)].Name;
        if (row.Canton.Length > 0)
            above.Add(Constructed("CAN-" + row.Canton, $"Canton {row.Canton}", departement));
        if (row.Arrondissement.Length > 0)
            above.Add(Id("ARR-" + row.Arrondissement));
        above.Add(Id("DEP-" + row.Departement));
        if (row.Ctcd.Length > 0)
            above.Add(Constructed("CTCD-" + row.Ctcd, $"Collectivité {row.Ctcd}", departement));
        above.Add(Id("REG-" + row.Region));
        above.Add(TerritoryId.France);
        _above[id] = above;
    }

    /// <summary>A label for what the files do not name, with the départements it is met in.</summary>
    private TerritoryId Constructed(string id, string label, string departement)
    {
        var key = Id(id);
        var known = _names.GetValueOrDefault(key).Name;
        if (known is null)
            _names[key] = ($"{label} ({departement})", true);
        else if (!known.Contains(departement, StringComparison.Ordinal))
            _names[key] = ($"{known[..^1]}, {departement})", true);
        return key;
    }

    /// <summary>
    /// Sums over the communes of the régions; a member without a figure leaves the sum unknown. The collectivités
    /// d'outre-mer are not in the file and, as in the figures of the Insee, not in those of France.
    /// </summary>
    private void SumPopulations()
    {
        foreach (var commune in _rows.Keys.Where(id => id.Kind == TerritoryKind.Commune))
        {
            var population = _populations.GetValueOrDefault(commune);
            foreach (var id in _above[commune].Skip(1))
                _populations[id] = _populations.TryGetValue(id, out var sum) ? sum + population : population;
        }
    }

    private TerritoryId Id(string text)
    {
        if (!_ids.TryGetValue(text, out var id))
            _ids[text] = id = new TerritoryId(text);
        return id;
    }
}
