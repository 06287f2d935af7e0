using ResourceMap.Territories;

namespace ResourceMap.Nomenclatures;

/// <summary>Geography, nomenclatures, profiles and ranks: files that hold for every département.</summary>
public interface IReferenceStore
{
    /// <summary>
    /// Replaces the files of these names, and with them the outlines of the same declared codes: all or nothing. True
    /// where a content is new.
    /// </summary>
    /// <param name="outlines">What the files draw; empty where they draw nothing.</param>
    Task<IReadOnlyList<bool>> SaveAsync(
        IReadOnlyList<ReferenceFile> files, IReadOnlyCollection<CommuneOutline> outlines,
        CancellationToken cancellationToken);

    /// <summary>The files under one folder, such as <c>cog</c>, by name.</summary>
    Task<IReadOnlyList<ReferenceFile>> ReadAsync(string folder, CancellationToken cancellationToken);

    Task<bool> HasOutlinesAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<CommuneOutline>> ReadOutlinesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// One SHA-256 over all files, and over whether their outlines are there: another one means that everything is
    /// projected again. Asked before what it is the version of, it is never newer than that.
    /// </summary>
    Task<string> GetVersionAsync(CancellationToken cancellationToken);
}

/// <param name="Folder"><c>cog</c>, <c>outlines</c> or <c>nomenclatures</c>.</param>
/// <param name="Name">The file name, compressed or not.</param>
public sealed record ReferenceFile(string Folder, string Name, string Vintage, byte[] Content)
{
    /// <summary>As its reader knows it: the one of the plain file.</summary>
    public string Name { get; } = CogFiles.NameOf(Name);
}
