using System.Text.RegularExpressions;

namespace ResourceMap.Territories;

/// <summary>The files of the COG by name: each <c>.csv</c>, or <c>.csv.gz</c>, which is the same file.</summary>
public static partial class CogFiles
{
    public const string Communes = "communes.csv";
    public const string Departements = "departements.csv";
    public const string Regions = "regions.csv";
    public const string Arrondissements = "arrondissements.csv";
    public const string Movements = "mouvements-communes.csv";
    public const string Populations = "donnees_communes.csv";
    public const string PopulationsOfMayotte = "donnees_communes_mayotte.csv";
    public const string Overseas = "collectivites-outremer.csv";

    /// <summary>May be absent.</summary>
    public const string Postcodes = "codes-postaux.csv";

    /// <summary>Those that are read, besides <c>epcicom2024.csv</c>, whose year is the vintage.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Communes, Departements, Regions, Arrondissements, Movements, Populations, PopulationsOfMayotte, Overseas,
        Postcodes,
    ];

    /// <summary>The name of the file without folder and <c>.gz</c>, which do not tell files apart.</summary>
    public static string NameOf(string file)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }

    /// <summary>The year of <c>epcicom2024.csv</c>; null for any other name.</summary>
    public static string? YearOfEpcis(string name) =>
        EpciPattern().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The name read here of a file that Insee calls <c>v_commune_2025.csv</c>; null for any other.</summary>
    public static string? NameForInsee(string name) =>
        InseePattern().Match(name) is { Success: true } match
            ? match.Groups[1].Value switch
            {
                "commune" => Communes,
                "departement" => Departements,
                "region" => Regions,
                "arrondissement" => Arrondissements,
                _ => Movements,
            }
            : null;

    [GeneratedRegex(@"^epcicom([0-9]{4})\.csv\z")]
    private static partial Regex EpciPattern();

    [GeneratedRegex(@"v_(commune|departement|region|arrondissement|mvt_?commune)_[0-9]{4}\.csv\z")]
    private static partial Regex InseePattern();
}
