using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Refusals;
using ResourceMap.Territories;

namespace ResourceMap.Server.Hosting;

/// <summary>The reference data of the directory database, read whole before anything is answered.</summary>
public sealed class ReferenceHolder(IReferenceStore store) : IReferenceData
{
    private volatile ReferenceData? _current;

    /// <summary>Throws before <see cref="LoadAsync"/> has run.</summary>
    public ReferenceData Current =>
        _current ?? throw new InvalidOperationException("The reference data are not loaded.");

    /// <summary>Reads everything anew when the database holds another version than the one in force.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // Before the content: an import meanwhile leaves the older version with it, and is read at the next call.
        var version = await store.GetVersionAsync(cancellationToken);
        if (_current?.Version == version)
            return;
        var cog = await store.ReadAsync("cog", cancellationToken);
        // The longest of it, on another core: nobody is answered meanwhile.
        var reading = Task.Run(() => GeographyReader.Read(ByName(cog)).Geography, cancellationToken);
        var outlines = await store.ReadAsync("outlines", cancellationToken);
        var tables = await store.ReadAsync("nomenclatures", cancellationToken);
        var named = ByName(tables);
        var nomenclature = ReadTables(named);
        var shapes = await store.ReadOutlinesAsync(cancellationToken);
        var geography = await reading;
        _current = new ReferenceData(
            geography,
            new TerritoryLocator(geography, shapes, Points(outlines, geography)),
            nomenclature,
            SourceRanks.Read(named[SourceRanks.FileName]),
            version,
            [.. cog.Concat(outlines).Select(file => new Vintage(file.Folder, file.Vintage)).Distinct()]);
    }

    /// <summary>Of the latest file, since its name bears the vintage.</summary>
    private static CommunePoints Points(IReadOnlyList<ReferenceFile> files, Geography geography) =>
        files.LastOrDefault(file => file.Name.StartsWith(CommunePoints.FilePrefix, StringComparison.Ordinal))
            is { } latest
            ? CommunePoints.Read(latest.Name, latest.Content, geography)
            : CommunePoints.None;

    /// <summary>Tables that a person brought in are never replaced: those of another release may not do.</summary>
    private static Nomenclature ReadTables(Dictionary<string, byte[]> tables)
    {
        try
        {
            return NomenclatureReader.Read(tables);
        }
        catch (RefusedException fault)
        {
            throw new RefusedException(fault.Refusal with
            {
                Sentence = "Les nomenclatures gardées ne sont pas de cette version. Pour remettre celles d'origine : "
                    + $"import nomenclatures seed/nomenclatures/*.csv\n{fault.Message}",
            });
        }
    }

    private static Dictionary<string, byte[]> ByName(IReadOnlyList<ReferenceFile> files) =>
        files.ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
}
