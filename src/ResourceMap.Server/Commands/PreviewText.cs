using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Server.Commands;

/// <summary>A dry run as a person reads it: what is to be looked at, what would change, how much of it.</summary>
internal static class PreviewText
{
    private const int RecordsMax = 20;
    private const int FieldsMax = 10;
    private const int ValueMax = 60;

    /// <returns>The exit code that the run would have.</returns>
    public static int Tell(string file, ImportPreview preview)
    {
        ImportReporting.TellRows(file, preview.Reports.OrderByDescending(report => report.IsRejection));
        foreach (var rest in More("", preview.Reports.Count - ImportReporting.ReportsMax, "autre", "autres"))
            Console.Error.WriteLine($"{file} : {rest}");
        foreach (var line in Lines(preview))
            Console.WriteLine(line);
        Console.WriteLine($"{file} : {ImportReporting.Words(preview.Counts)} ; "
            + French.Count(preview.NewCount, "fiche nouvelle", "fiches nouvelles")
            + $", {preview.ChangeCount - preview.NewCount} à modifier. Rien n'a été écrit.");
        if (preview.Question is { } question)
            Console.Error.WriteLine($"{file} : {question.Sentence} L'import le demanderait avant d'écrire.");
        return preview.Question is not null ? ExitCodes.Failed
            : preview.Counts.Rejected > 0 ? ExitCodes.DoneWithRejectedRows
            : ExitCodes.Done;
    }

    public static IEnumerable<string> Lines(ImportPreview preview) =>
    [
        .. preview.Changes.Take(RecordsMax).SelectMany(Lines),
        .. More("", preview.ChangeCount - RecordsMax, "autre fiche", "autres fiches"),
        .. preview.Withdrawn.Take(RecordsMax).Select(record => $"- {record} : retirée"),
        .. More("", preview.Withdrawn.Count - RecordsMax, "autre fiche retirée", "autres fiches retirées"),
    ];

    private static IEnumerable<string> Lines(RecordChange change) =>
    [
        $"{(change.IsNew ? "+" : "~")} {change.Record} : {(change.IsNew ? "nouvelle" : "modifiée")}",
        .. change.Fields.Take(FieldsMax).Select(Line),
        .. More("    ", change.Fields.Count - FieldsMax, "autre champ", "autres champs"),
    ];

    private static string Line(FieldChange field) => field.Before is null
        ? $"    {field.Path} : {Cut(field.After!)}"
        : $"    {field.Path} : {Cut(field.Before)} → {(field.After is { } after ? Cut(after) : "plus rien")}";

    private static IEnumerable<string> More(string indent, int count, string one, string many) =>
        count > 0 ? [$"{indent}et {French.Count(count, one, many)}"] : [];

    private static string Cut(string value) => Echo.Cut(value, ValueMax);
}
