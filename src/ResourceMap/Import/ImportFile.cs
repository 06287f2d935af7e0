using ResourceMap.Files;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>A file as it was given; a compressed one is opened where it is read, whatever it is called.</summary>
public sealed record ImportFile(string Name, byte[] Content)
{
    /// <summary>Throws <see cref="RefusedException"/> instead of reading what is larger than any source is.</summary>
    /// <param name="name">As it is kept in the log of imports; the name of the file when null.</param>
    public static async Task<ImportFile> ReadAsync(string path, string? name, CancellationToken cancellationToken)
    {
        name ??= Path.GetFileName(path);
        return new FileInfo(path).Length <= PlainFile.BytesMax
            ? new ImportFile(name, await File.ReadAllBytesAsync(path, cancellationToken))
            : throw new RefusedException(new Refusal(
                RefusalCode.FileTooLarge, $"{Echo.Cut(name)} dépasse {PlainFile.BytesMax / 1_000_000} Mo."));
    }

    /// <summary>The plain bytes; throws as <see cref="PlainFile.Open"/> does.</summary>
    public Stream Open() => PlainFile.Open(Name, Content);
}
