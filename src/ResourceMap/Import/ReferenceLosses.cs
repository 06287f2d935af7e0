using ResourceMap.Files;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Import;

/// <summary>
/// Reference data hold for every département and every answer, so a file that is cut must not pass for a short one.
/// </summary>
internal static class ReferenceLosses
{
    /// <summary>A set that shrinks by more asks first.</summary>
    private const double ShareUnasked = 0.10;

    /// <summary>Throws when a file has no row, or when most of its rows cannot be taken.</summary>
    /// <param name="rejected">Of all files of the set, to give an example.</param>
    /// <param name="given">The file may be a kept one that does not go with these any more.</param>
    public static void RefuseMostlyRejected(
        string name, int rowCount, int rejectedCount, IReadOnlyList<RejectedRow> rejected,
        IReadOnlyList<ImportFile> given)
    {
        if (rowCount == 0)
            throw Refused($"{Echo.Cut(name)} n'a aucune ligne sous son en-tête. Rien n'est remplacé.");
        if (rejectedCount * 2 <= rowCount)
            return;
        var example = rejected.First(row => CogFiles.NameOf(row.File) == CogFiles.NameOf(name));
        var with = given.Any(file => CogFiles.NameOf(file.Name) == CogFiles.NameOf(name))
            ? ""
            : $"Avec {Echo.Cut(string.Join(", ", given.Select(file => file.Name)))}, ";
        throw Refused(
            $"{with}{Echo.Cut(name)} : lignes qui ne peuvent être prises, {rejectedCount} sur {rowCount} (ligne "
            + $"{example.Line} : {example.Reason}). Rien n'est remplacé.");
    }

    /// <summary>Null where no file loses more than a tenth of its rows.</summary>
    /// <param name="taken">How many rows of a file were taken.</param>
    public static Refusal? Question(
        IReadOnlyList<ImportFile> files, IReadOnlyList<ReferenceFile> kept, Func<ImportFile, int> taken)
    {
        foreach (var file in files)
        {
            if (ReferenceNames.Kept(file, kept) is not { } before)
                continue;
            var (rowsBefore, rowsNow) = (RowCountOf(before.Name, before.Content), taken(file));
            if (rowsNow < rowsBefore * (1 - ShareUnasked))
                return new Refusal(
                    RefusalCode.ToConfirm,
                    $"{Echo.Cut(file.Name)} passerait de {rowsBefore} lignes à {rowsNow} : rien n'est remplacé. "
                    + "Si c'est voulu, confirmez avec --yes.");
        }

        return null;
    }

    /// <summary>The lines of a table without its header.</summary>
    public static int RowCountOf(string name, byte[] content)
    {
        using var plain = PlainFile.Open(name, content);
        return Math.Max(0, TextLines.Read(plain).Count(line => line.Text.Length > 0) - 1);
    }

    private static RefusedException Refused(string sentence) =>
        new(new Refusal(RefusalCode.FileDamaged, sentence));
}
