using ResourceMap.Refusals;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// Reads the tables of <c>seed/nomenclatures</c>, by file name. Every fault of every table is told at once, each with
/// its file and line, in one <see cref="RefusedException"/>.
/// </summary>
public static class NomenclatureReader
{
    /// <summary>The files that are needed; others are passed over.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
    [
        "serafin-besoins.csv", "serafin-prestations-directes.csv", "serafin-prestations-indirectes.csv",
        "serafin-aliases.csv", "besoin-courant.csv", "finess-categories.csv",
        "finess-clienteles.csv", "finess-modes-fonctionnement.csv", "sdo-decision-types.csv", "titres.csv",
        "dispositif-types.csv", "finess-category-profiles.csv", "category-needs.csv", "category-ages.csv",
        "need-links.csv", "need-modes.csv", "needs-held-by-lines.csv", "finess-scope.csv", "source-completeness.csv",
        "need-words.csv", "code-words.csv", "kin-audiences.csv", "sdo-impossible-motives.csv", "spda-missions.csv",
        "secteurs.csv", "departement-funded.csv",
    ];

    public static Nomenclature Read(IReadOnlyDictionary<string, byte[]> files)
    {
        var faults = new Faults();
        foreach (var name in FileNames.Where(name => !files.ContainsKey(name)))
            faults.Add(name, "le fichier manque");
        faults.ThrowIfAny();

        var tables = FileNames.ToDictionary(name => name, name => Table.Read(name, files[name], faults));
        var read = new TableReading(tables).Read();
        faults.ThrowIfAny();
        return new Nomenclature(read);
    }
}
