using System.Globalization;
using ResourceMap.Matching;

namespace ResourceMap.Server.Hosting;

/// <summary>The section <c>ResourceMap</c> of the configuration.</summary>
/// <param name="DataDirectory">
/// Absolute folder of the databases; <c>resourcemap</c> in the local application data of the system when not said.
/// </param>
/// <param name="LoadSeed">Whether <c>serve</c> loads the seed when it was never loaded; true when not said.</param>
/// <param name="Match">The distances within which an offer that receives or hosts is a candidate.</param>
public sealed record ResourceMapOptions(string DataDirectory, bool LoadSeed, MatchOptions Match)
{
    public const string Section = "ResourceMap";

    /// <summary>The words of the section.</summary>
    private static readonly string[] Words =
    [
        nameof(DataDirectory), nameof(LoadSeed), nameof(MatchOptions.ReceivesWithinMeters),
        nameof(MatchOptions.HostsWithinMeters),
    ];

    /// <summary>The file of the directory.</summary>
    public string DirectoryDatabasePath => Path.Combine(DataDirectory, "directory.db");

    /// <summary>Throws <see cref="ConfigurationException"/> for a word that is none of the section's.</summary>
    public static ResourceMapOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var wrong = section.GetChildren().Select(child => child.Key)
            .Where(key => !Words.Contains(key, StringComparer.OrdinalIgnoreCase))
            .ToList();
        if (wrong.Count > 0)
            throw new ConfigurationException(
                $"Option inconnue : {string.Join(", ", wrong.Select(key => $"{Section}:{key}"))}. "
                + $"Options : {string.Join(", ", Words.Select(key => $"{Section}:{key}"))}.");
        return new ResourceMapOptions(
            section[nameof(DataDirectory)] is { Length: > 0 } folder ? Path.GetFullPath(folder) : DefaultDirectory(),
            section[nameof(LoadSeed)] is not { } load || ReadBoolean(nameof(LoadSeed), load),
            ReadMatch(section));
    }

    private static MatchOptions ReadMatch(IConfigurationSection section)
    {
        var match = new MatchOptions();
        return match with
        {
            ReceivesWithinMeters = ReadMeters(section, nameof(match.ReceivesWithinMeters), match.ReceivesWithinMeters),
            HostsWithinMeters = ReadMeters(section, nameof(match.HostsWithinMeters), match.HostsWithinMeters),
        };
    }

    private static double ReadMeters(IConfigurationSection section, string word, double unsaid) =>
        section[word] is not { } text ? unsaid
        : double.TryParse(text, CultureInfo.InvariantCulture, out var meters) && meters is > 0 and <= 1_000_000 ? meters
        : throw new ConfigurationException($"{Section}:{word} vaut « {text} » : des mètres, de 1 à 1000000.");

    private static bool ReadBoolean(string word, string text) =>
        bool.TryParse(text, out var value)
            ? value
            : throw new ConfigurationException($"{Section}:{word} vaut « {text} » : true ou false.");

    private static string DefaultDirectory()
    {
        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0
            ? Path.Combine(local, "resourcemap")
            : throw new ConfigurationException(
                $"Ce compte n'a pas de dossier de données : indiquez {Section}:{nameof(DataDirectory)}.");
    }
}
