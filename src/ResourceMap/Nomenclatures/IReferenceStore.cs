using ResourceMap.Territories;

namespace ResourceMap.Nomenclatures;

/// <summary>Geography, nomenclatures, profiles and ranks: files that hold for every département.</summary>
public interface IReferenceStore
{
    /// <summary>Replaces the files of these names. True where a content is new.</summary>
    Task<IReadOnlyList<bool>> SaveAsync(
        IReadOnlyList<ReferenceFile> files, CancellationToken cancellationToken);

    /// <summary>The files under one folder, such as <c>cog</c>, by name.</summary>
    Task<IReadOnlyList<ReferenceFile>> ReadAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Replaces the outlines of the same declared codes.</summary>
    Task SaveOutlinesAsync(
        string vintage, IReadOnlyCollection<CommuneOutline> outlines, CancellationToken cancellationToken);

    Task<IReadOnlyList<CommuneOutline>> ReadOutlinesAsync(CancellationToken cancellationToken);

    /// <summary>One SHA-256 over all files: another one means that everything is projected again.</summary>
    Task<string> GetVersionAsync(CancellationToken cancellationToken);
}

/// <param name="Folder"><c>cog</c>, <c>outlines</c> or <c>nomenclatures</c>.</param>
/// <param name="Name">The file name, as its reader knows it.</param>
public sealed record ReferenceFile(string Folder, string Name, string Vintage, byte[] Content);
