using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.IO;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Sql;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Directory;

/// <summary>Reference data beside the journal, so that a copy of one file holds all that an answer rests on.</summary>
public sealed class ReferenceStore(SqlDatabase<DirectoryContext> database, TimeProvider clock) : IReferenceStore
{
    public async Task<IReadOnlyList<bool>> SaveAsync(
        IReadOnlyList<ReferenceFile> files, IReadOnlyCollection<CommuneOutline> outlines,
        CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var isNew = new List<bool>();
        foreach (var file in files)
            isNew.Add(await SaveAsync(context, file, cancellationToken));
        var codes = outlines.Select(outline => outline.DeclaredCode).ToList();
        await context.Outlines.Where(row => codes.Contains(row.DeclaredCode)).ExecuteDeleteAsync(cancellationToken);
        context.Outlines.AddRange(outlines.Select(outline => Row(outline, files[0].Vintage)));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return isNew;
    }

    public async Task<IReadOnlyList<ReferenceFile>> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var rows = await context.ReferenceSets.AsNoTracking()
            .Where(row => row.Name.StartsWith(folder + "/"))
            .OrderBy(row => row.Name)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ReferenceFile(
            folder, row.Name[(folder.Length + 1)..], row.Vintage, Gzip.Decompress(row.ContentGzip)))];
    }

    public async Task<bool> HasOutlinesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        return await context.Outlines.AnyAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<CommuneOutline>> ReadOutlinesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var rows = await context.Outlines.AsNoTracking().OrderBy(row => row.DeclaredCode)
            .ToListAsync(cancellationToken);
        var reader = new WKBReader();
        return [.. rows.Select(row => new CommuneOutline(
            new TerritoryId(row.Commune), row.DeclaredCode, reader.Read(row.Wkb)))];
    }

    public async Task<string> GetVersionAsync(CancellationToken cancellationToken)
    {
        await using var context = database.NewContext();
        var hashes = await context.ReferenceSets.AsNoTracking().Select(row => row.Name + " " + row.Sha256)
            .ToListAsync(cancellationToken);
        if (!await context.Outlines.AnyAsync(cancellationToken))
            hashes.Add("no outlines");
        var all = string.Join('\n', hashes.Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    private async Task<bool> SaveAsync(
        DirectoryContext context, ReferenceFile file, CancellationToken cancellationToken)
    {
        var name = $"{file.Folder}/{file.Name}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        var row = await FindAsync(context, name, cancellationToken);
        if (row?.Sha256 == hash && row.Vintage == file.Vintage)
            return false;
        if (row is null)
        {
            row = new ReferenceSetRow { Name = name, Vintage = file.Vintage, Sha256 = hash, ContentGzip = [] };
            context.ReferenceSets.Add(row);
        }

        row.Vintage = file.Vintage;
        row.Sha256 = hash;
        row.ContentGzip = Gzip.Compress(file.Content);
        row.LoadedAtUtc = clock.GetUtcNow().UtcDateTime;
        return true;
    }

    /// <summary>Earlier releases kept a compressed file under the name that it was given with.</summary>
    private static async Task<ReferenceSetRow?> FindAsync(
        DirectoryContext context, string name, CancellationToken cancellationToken)
    {
        var rows = await context.ReferenceSets.Where(set => set.Name.StartsWith(name)).ToListAsync(cancellationToken);
        return rows.SingleOrDefault(row => CogFiles.NameOf(row.Name) == CogFiles.NameOf(name));
    }

    private static OutlineRow Row(CommuneOutline outline, string vintage)
    {
        var box = outline.Outline.EnvelopeInternal;
        return new OutlineRow
        {
            DeclaredCode = outline.DeclaredCode,
            Commune = outline.Commune.Value,
            Vintage = vintage,
            Wkb = new WKBWriter().Write(outline.Outline),
            West = box.MinX,
            South = box.MinY,
            East = box.MaxX,
            North = box.MaxY,
        };
    }
}
