using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>What a set of reference files holds, and the rows that cannot be taken.</summary>
internal sealed record ReferenceReading(
    IReadOnlyList<ReferenceFile> Files, IReadOnlyList<CommuneOutline> Outlines, IReadOnlyList<ImportReport> Rejected);

/// <summary>Reads reference files as their chapters do, before any of them is kept.</summary>
internal static class ReferenceFiles
{
    public const string Cog = "cog";
    public const string Outlines = "outlines";
    public const string Nomenclatures = "nomenclatures";

    /// <param name="kept">Files of the folder that are there already; new ones replace those of their names.</param>
    public static ReferenceReading ReadCog(IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        var (geography, rejected) = GeographyReader.Read(Together(files, kept));
        return new ReferenceReading(
            ToKeep(Cog, files, geography.Vintage), [], [.. Reports(rejected)]);
    }

    public static ReferenceReading ReadNomenclatures(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        var tables = Together(files, kept);
        NomenclatureReader.Read(tables);
        SourceRanks.Read(tables.GetValueOrDefault(SourceRanks.FileName)
            ?? throw new InvalidDataException($"Le fichier {SourceRanks.FileName} manque."));
        return new ReferenceReading(ToKeep(Nomenclatures, files, ""), [], []);
    }

    public static ReferenceReading ReadOutlines(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> cog, string vintage)
    {
        var geography = GeographyReader.Read(Together([], cog)).Geography;
        var outlines = new List<CommuneOutline>();
        var rejected = new List<ImportReport>();
        foreach (var file in files)
        {
            if (file.Name.StartsWith(CommunePoints.FilePrefix, StringComparison.Ordinal))
            {
                rejected.AddRange(Reports(CommunePoints.Read(file.Name, file.Content, geography).Rejected));
                continue;
            }

            using var content = file.Open();
            var reading = OutlineReader.Read(content, geography);
            outlines.AddRange(reading.Outlines);
            rejected.AddRange(reading.Rejected.Select(feature => new ImportReport(
                0, $"{file.Name}, objet {feature.Index} : {feature.Reason}")));
        }

        return new ReferenceReading(ToKeep(Outlines, files, vintage), outlines, rejected);
    }

    private static IEnumerable<ImportReport> Reports(IReadOnlyList<RejectedRow> rejected) =>
        rejected.Select(row => new ImportReport(row.Line, $"{row.File} : {row.Reason}"));

    private static Dictionary<string, byte[]> Together(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        var together = kept.ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
        foreach (var file in files)
            together[file.Name] = file.Content;
        return together;
    }

    private static List<ReferenceFile> ToKeep(string folder, IReadOnlyList<ImportFile> files, string vintage) =>
        [.. files.Select(file => new ReferenceFile(folder, file.Name, vintage, file.Content))];
}
