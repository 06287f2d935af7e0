using ResourceMap.Refusals;

namespace ResourceMap.Nomenclatures;

/// <summary>Turns the rows into what they say; a code that no table defines is a fault of its row.</summary>
internal sealed partial class TableReading(IReadOnlyDictionary<string, IReadOnlyList<TableRow>> tables)
{
    private readonly Dictionary<Code, CodeEntry> _entries = [];
    private readonly HashSet<Code> _funded = [];

    public NomenclatureTables Read()
    {
        ReadEntries();
        _funded.UnionWith(Unique(Rows("departement-funded.csv"), row => row.Code("kind"))
            .Where(pair => pair.Row.Required("reason") is not null).Select(pair => Known(pair.Row, pair.Key)));
        var ages = Unique(Rows("category-ages.csv"), row => row.Code("kind"))
            .ToDictionary(pair => Known(pair.Row, pair.Key), pair => pair.Row);
        return new NomenclatureTables(
            [.. _entries.Values],
            [.. ReadLinks()],
            Rows("besoin-courant.csv").Where(row => row.YesNo("temporary"))
                .Select(row => new Code(Schemes.BesoinCourant, row.Text("code"))).ToHashSet(),
            [.. ReadProfiles("finess-category-profiles.csv", ages), .. ReadProfiles("dispositif-types.csv", ages)],
            [.. ReadKindNeeds()],
            [.. ReadNeedModes()],
            Unique(Rows("needs-held-by-lines.csv"), row => row.Code("need"))
                .Where(pair => KnownAll(pair.Row, "kinds").Count > 0)
                .Select(pair => Known(pair.Row, pair.Key)).ToHashSet(),
            [.. ReadScopes()],
            [.. ReadCompleteness()],
            Unique(Rows("serafin-aliases.csv"), row => new Code(Schemes.Serafin, row.Required("alias")))
                .ToDictionary(pair => pair.Key, pair => Known(pair.Row, Schemes.Serafin, "code")),
            [.. ReadNeedWords()],
            ReadWording());
    }

    private void ReadEntries()
    {
        AddEntries("serafin-besoins.csv", Schemes.Serafin, _ => Nomenclature.BesoinsGroup, hasParent: true);
        AddEntries("serafin-prestations-directes.csv", Schemes.Serafin, _ => "Prestations directes", hasParent: true);
        AddEntries(
            "serafin-prestations-indirectes.csv", Schemes.Serafin, _ => "Prestations indirectes", hasParent: true);
        AddEntries("besoin-courant.csv", Schemes.BesoinCourant, _ => null);
        AddEntries("finess-categories.csv", Schemes.Finess, row => row.Required("group"));
        AddEntries("finess-clienteles.csv", Schemes.Clientele, row => row.Required("group"));
        AddEntries("finess-modes-fonctionnement.csv", Schemes.Mode, _ => null);
        AddEntries("sdo-decision-types.csv", Schemes.Decision, row => row.Required("group"));
        AddEntries("titres.csv", Schemes.Titre, _ => null);
        AddEntries("dispositif-types.csv", Schemes.Dispositif, _ => null);
        AddEntries("spda-missions.csv", Schemes.Mission, _ => null);
        AddEntries("secteurs.csv", Schemes.Secteur, _ => null);
    }

    private void AddEntries(string table, string scheme, Func<TableRow, string?> group, bool hasParent = false)
    {
        foreach (var row in Rows(table))
        {
            var code = new Code(scheme, row.Required("code"));
            var parent = hasParent ? row.TextOrNull("parent_code") : null;
            var entry = new CodeEntry(
                code, row.Required("label"), parent is null ? null : new Code(scheme, parent), group(row));
            if (!_entries.TryAdd(code, entry))
                row.Fault($"{Echo.Cut($"{code}")} y est déjà");
            else if (entry.Parent is { } above && !_entries.ContainsKey(above))
                row.Fault($"le parent {Echo.Cut($"{above}")} n'est pas au-dessus dans la table");
        }
    }

    private IEnumerable<NeedLink> ReadLinks() =>
        from pair in Unique(Rows("need-links.csv"), row => (From: row.Code("from"), To: row.Code("to")))
        where pair.Row.Required("reason") is not null
        select new NeedLink(
            Known(pair.Row, pair.Key.From), Known(pair.Row, pair.Key.To),
            pair.Row.OneOf("relation", "NARROWER_ANSWERS_BROADER", "SAME") == "SAME");

    private IEnumerable<Profile> ReadProfiles(string table, Dictionary<Code, TableRow> ages)
    {
        var scheme = table == "dispositif-types.csv" ? Schemes.Dispositif : Schemes.Finess;
        return Unique(Rows(table), row => row.Text("code")).Select(pair => ReadProfile(pair.Row, scheme, ages));
    }

    private Profile ReadProfile(TableRow row, string scheme, Dictionary<Code, TableRow> ages)
    {
        var isFiness = scheme == Schemes.Finess;
        var kind = Known(row, scheme, "code");
        var age = ages.GetValueOrDefault(kind);
        return new Profile(
            kind,
            _entries.GetValueOrDefault(kind)?.Label ?? kind.Value,
            row.Reach("reach"),
            KnownAll(row, "titles"),
            isFiness && row.CodeOrNull("clientele") is { } clientele ? Known(row, clientele) : null,
            age?.IntegerOrNull("age_min_months"),
            age?.IntegerOrNull("age_max_months"),
            age?.YesNo("creton") ?? false,
            age?.IntegerOrNull("derogation_from_months"),
            _funded.Contains(kind),
            row.TextOrNull("broad_public"),
            KnownAll(row, "modes"),
            row.Required("reason"))
        {
            Missions = isFiness ? [] : KnownAll(row, Schemes.Mission, "spda_missions"),
            Sector = isFiness ? null : KnownAll(row, Schemes.Secteur, "sector").Cast<Code?>().SingleOrDefault(),
        };
    }

    private IEnumerable<KindNeed> ReadKindNeeds() =>
        from pair in Unique(Rows("category-needs.csv"), row => (Kind: row.Code("kind"), Need: row.Code("need")))
        where pair.Row.Required("reason") is not null
        select new KindNeed(
            Known(pair.Row, pair.Key.Kind), Known(pair.Row, pair.Key.Need),
            pair.Row.OneOf("weight", "MAIN", "SECONDARY") == "MAIN" ? NeedWeight.Main : NeedWeight.Secondary);

    private IEnumerable<NeedModes> ReadNeedModes() =>
        from pair in Unique(Rows("need-modes.csv"), row => row.Code("need"))
        where pair.Row.Required("reason") is not null
        select new NeedModes(
            Known(pair.Row, pair.Key),
            KnownAll(pair.Row, "modes").ToHashSet(),
            pair.Row.OneOf("temporary", "any", "no", "yes") switch
            {
                "yes" => TemporaryRule.Yes,
                "no" => TemporaryRule.No,
                _ => TemporaryRule.Any,
            },
            pair.Row.TextOrNull("reach_if_mode_unknown") is null ? null : pair.Row.Reach("reach_if_mode_unknown"));

    private IEnumerable<(string Words, IReadOnlyList<Code> Needs)> ReadNeedWords() =>
        from pair in Unique(Rows("need-words.csv"), row => row.Required("word"))
        select (pair.Key, KnownAll(pair.Row, "needs"));

    private IEnumerable<ScopeRule> ReadScopes()
    {
        foreach (var (row, key) in Unique(
            Rows("finess-scope.csv"),
            row => (Category: row.TextOrNull("category"), Agregat: row.TextOrNull("agregat_prefix"))))
        {
            if (key.Category is null == key.Agregat is null)
                row.Fault("une règle vaut pour une catégorie ou pour un agrégat, l'un des deux");
            Code? category = key.Category is null ? null : new Code(Schemes.Finess, key.Category);
            yield return new ScopeRule(category, key.Agregat, row.YesNo("in_scope"), row.Required("reason"));
        }
    }

    private IEnumerable<Completeness> ReadCompleteness() =>
        from pair in Unique(
            Rows("source-completeness.csv"),
            row => (Source: row.Required("source"), Kind: row.Code("kind"), Departement: row.TextOrNull("departement")))
        select new Completeness(
            pair.Key.Source, Known(pair.Row, pair.Key.Kind), pair.Key.Departement, pair.Row.YesNo("complete"),
            pair.Row.YesNo("presence_to_confirm"), pair.Row.Required("reason"));

    private IReadOnlyList<TableRow> Rows(string table) => tables[table];

    private IReadOnlyList<Code> KnownAll(TableRow row, string column) =>
        [.. row.Codes(column).Select(code => Known(row, code))];

    private IReadOnlyList<Code> KnownAll(TableRow row, string scheme, string column) =>
        [.. row.Values(column).Select(value => Known(row, new Code(scheme, value)))];

    private Code Known(TableRow row, string scheme, string column) =>
        Known(row, new Code(scheme, row.Required(column)));

    private Code Known(TableRow row, Code code)
    {
        if (code != default && !_entries.ContainsKey(code))
            row.Fault($"aucune table ne contient {Echo.Cut($"{code}")}");
        return code;
    }

    /// <summary>The rows with their keys; a row whose key is there already is a fault and left out.</summary>
    private static List<(TableRow Row, TKey Key)> Unique<TKey>(IEnumerable<TableRow> rows, Func<TableRow, TKey> key)
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        var unique = new List<(TableRow, TKey)>();
        foreach (var row in rows)
        {
            var rowKey = key(row);
            if (seen.Add(rowKey))
                unique.Add((row, rowKey));
            else
                row.Fault($"{Echo.Cut($"{rowKey}")} y est déjà");
        }

        return unique;
    }
}
