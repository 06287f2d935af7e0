using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>What a set of reference files holds, and the rows that cannot be taken.</summary>
/// <param name="Question">What a person must agree to before the files replace those that are there.</param>
internal sealed record ReferenceReading(
    IReadOnlyList<ReferenceFile> Files,
    IReadOnlyList<CommuneOutline> Outlines,
    IReadOnlyList<ImportReport> Rejected,
    Refusal? Question);

/// <summary>
/// Reads reference files as their chapters do, before any of them is kept. Throws <see cref="RefusedException"/> for
/// what is not to be kept at all.
/// </summary>
internal static class ReferenceFiles
{
    public const string Cog = "cog";
    public const string Outlines = "outlines";
    public const string Nomenclatures = "nomenclatures";

    /// <param name="kept">Files of the folder that are there already; new ones replace those of their names.</param>
    public static ReferenceReading ReadCog(IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        ReferenceNames.RefuseUnknownOfCog(files, kept);
        var reading = GeographyReader.Read(Together(files, kept));
        var rejectedCounts = reading.Rejected.CountBy(row => CogFiles.NameOf(row.File)).ToDictionary();
        foreach (var (name, rowCount) in reading.RowCounts)
            ReferenceLosses.RefuseMostlyRejected(
                name, rowCount, rejectedCounts.GetValueOrDefault(name), reading.Rejected, files);
        return new ReferenceReading(
            ToKeep(Cog, files, reading.Geography.Vintage), [], Reports(reading.Rejected),
            ReferenceLosses.Question(files, kept, file =>
                reading.RowCounts[CogFiles.NameOf(file.Name)]
                - rejectedCounts.GetValueOrDefault(CogFiles.NameOf(file.Name))));
    }

    public static ReferenceReading ReadNomenclatures(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        ReferenceNames.RefuseUnknown(files, [.. NomenclatureReader.FileNames, SourceRanks.FileName]);
        var tables = Together(files, kept);
        NomenclatureReader.Read(tables);
        SourceRanks.Read(tables.GetValueOrDefault(SourceRanks.FileName) ?? throw new RefusedException(
            new Refusal(RefusalCode.FileUnknown, $"Le fichier {SourceRanks.FileName} manque.")));
        return new ReferenceReading(
            ToKeep(Nomenclatures, files, ""), [], [],
            ReferenceLosses.Question(files, kept, file => ReferenceLosses.RowCountOf(file.Name, file.Content)));
    }

    /// <param name="vintage">Of the outlines, which no file tells.</param>
    public static ReferenceReading ReadOutlines(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept, IReadOnlyList<ReferenceFile> cog,
        string vintage)
    {
        ReferenceNames.RefuseTwice(files);
        ReferenceNames.RefuseEarlierPoints(files, kept);
        var geography = GeographyReader.Read(Together([], cog)).Geography;
        var outlines = new List<CommuneOutline>();
        var rejected = new List<ImportReport>();
        foreach (var file in files)
        {
            if (CommunePoints.IsNamed(file.Name))
            {
                var points = CommunePoints.Read(file.Name, file.Content, geography);
                ReferenceLosses.RefuseMostlyRejected(
                    file.Name, points.RowCount, points.Rejected.Count, points.Rejected, files);
                rejected.AddRange(Reports(points.Rejected));
            }
            else
                outlines.AddRange(ReadOutlines(file, geography, rejected));
        }

        return new ReferenceReading(
            ToKeep(Outlines, files, vintage), outlines, rejected,
            ReferenceLosses.Question(
                [.. files.Where(file => CommunePoints.IsNamed(file.Name))], kept,
                file => ReferenceLosses.RowCountOf(file.Name, file.Content)));
    }

    private static IReadOnlyList<CommuneOutline> ReadOutlines(
        ImportFile file, Geography geography, List<ImportReport> rejected)
    {
        using var content = file.Open();
        var reading = OutlineReader.Read(content, geography);
        rejected.AddRange(reading.Rejected.Select(feature => Rejected(
            0, $"{Echo.Cut(file.Name)}, objet {feature.Index} : {feature.Reason}")));
        return reading.Outlines.Count > 0
            ? reading.Outlines
            : throw new RefusedException(new Refusal(
                RefusalCode.FileDamaged,
                $"{Echo.Cut(file.Name)} : aucun objet ne peut être pris (objet {reading.Rejected[0].Index} : "
                + $"{reading.Rejected[0].Reason}). Rien n'est remplacé."));
    }

    private static List<ImportReport> Reports(IReadOnlyList<RejectedRow> rejected) =>
        [.. rejected.Select(row => Rejected(row.Line, $"{Echo.Cut(row.File)} : {row.Reason}"))];

    private static ImportReport Rejected(int row, string sentence) =>
        new(IsRejection: true, new Refusal(RefusalCode.RowUnreadable, sentence), row);

    private static Dictionary<string, byte[]> Together(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept)
    {
        var together = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in kept)
            together[file.Name] = file.Content;
        foreach (var file in files)
            together[CogFiles.NameOf(file.Name)] = file.Content;
        return together;
    }

    private static List<ReferenceFile> ToKeep(string folder, IReadOnlyList<ImportFile> files, string vintage) =>
        [.. files.Select(file => new ReferenceFile(folder, file.Name, vintage, file.Content))];
}
