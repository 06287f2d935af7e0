using System.ComponentModel.DataAnnotations;
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

    /// <summary>The file of the directory.</summary>
    public string DirectoryDatabasePath => Path.Combine(DataDirectory, "directory.db");

    /// <summary>
    /// Throws <see cref="ConfigurationException"/> for a word that is none of the section's, a value that its word does
    /// not take, and a folder that cannot be one.
    /// </summary>
    public static ResourceMapOptions Read(IConfiguration configuration)
    {
        // A variable that is not set, in a script, must not fill the folder of whoever runs it.
        if (configuration[$"{Section}:{nameof(DataDirectory)}"] is "")
            throw new ConfigurationException(
                $"{Section}:{nameof(DataDirectory)} est vide : indiquez un dossier, ou laissez l'option.");
        var words = Hosting.Section.Read<Words>(configuration, Section);
        var match = new MatchOptions();
        return new ResourceMapOptions(
            words.DataDirectory is { } folder ? Folder(Path.GetFullPath(folder)) : DefaultDirectory(),
            words.LoadSeed,
            match with
            {
                ReceivesWithinMeters = words.ReceivesWithinMeters ?? match.ReceivesWithinMeters,
                HostsWithinMeters = words.HostsWithinMeters ?? match.HostsWithinMeters,
            });
    }

    /// <summary>A file where a folder is to be, at its own place or above it.</summary>
    private static string Folder(string path)
    {
        for (var above = path; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                throw new ConfigurationException(
                    $"{Section}:{nameof(DataDirectory)} vaut « {path} » : « {above} » est un fichier, pas un dossier.");
        }

        return path;
    }

    private static string DefaultDirectory()
    {
        var local = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return local.Length > 0
            ? Path.Combine(local, "resourcemap")
            : throw new ConfigurationException(
                $"Ce compte n'a pas de dossier de données : indiquez {Section}:{nameof(DataDirectory)}.");
    }

    private sealed class Words
    {
        public string? DataDirectory { get; set; }

        public bool LoadSeed { get; set; } = true;

        [Range(1.0, 1_000_000.0)]
        public double? ReceivesWithinMeters { get; set; }

        [Range(1.0, 1_000_000.0)]
        public double? HostsWithinMeters { get; set; }
    }
}
