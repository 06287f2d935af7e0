using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.References;

/// <summary>Lists territories; those of which there are data come first among equals when a text is searched.</summary>
public sealed class FindTerritories(IJournal journal, IReferenceData reference)
{
    /// <param name="kinds">Any of these; empty asks for all.</param>
    public async Task<IReadOnlyList<FoundTerritory>> RunAsync(
        IReadOnlyCollection<TerritoryKind> kinds, TerritoryId? within, string? text,
        CancellationToken cancellationToken)
    {
        var index = reference.Current.Index;
        if (string.IsNullOrWhiteSpace(text))
            return index.List(kinds, within);
        var departements = reference.Current.Geography.All.Select(territory => territory.Id)
            .Where(id => id.Kind == TerritoryKind.Departement).ToList();
        var withData = await journal.FindListedDepartementsAsync(departements, cancellationToken);
        return index.Search(kinds, within, text, withData);
    }
}
