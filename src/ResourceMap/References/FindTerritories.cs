using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.References;

/// <summary>Lists territories; those of which there are data come first among equals when a text is searched.</summary>
public sealed class FindTerritories(IJournal journal, ReferenceData reference)
{
    /// <param name="kinds">Any of these; empty asks for all.</param>
    /// <param name="text">Null asks for all; a text without words, such as a blank one, finds none.</param>
    public async Task<IReadOnlyList<FoundTerritory>> RunAsync(
        IReadOnlyCollection<TerritoryKind> kinds, TerritoryId? within, string? text,
        CancellationToken cancellationToken)
    {
        var index = reference.Index;
        if (text is null)
            return index.List(kinds, within);
        if (TextTokens.Of(text).Count == 0)
            return [];
        var departements = reference.Geography.All.Select(territory => territory.Id)
            .Where(id => id.Kind == TerritoryKind.Departement).ToList();
        var withData = await journal.FindListedDepartementsAsync(departements, cancellationToken);
        return index.Search(kinds, within, text, withData);
    }
}
