using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>
/// The départements in reach of a place of which nothing is known: their silence says nothing (practice-C25).
/// </summary>
public sealed class FindWithoutData(IJournal journal, ReferenceData reference, MatchOptions options)
{
    /// <summary>
    /// Those under which no source lists a service, invented ones aside. The département of the place comes first, then
    /// the nearest; the others count when a commune of theirs lies as near as a person travels by default.
    /// </summary>
    /// <param name="maxDistanceMeters">How far the person travels; null takes the default of the deployment.</param>
    public async Task<IReadOnlyList<TerritoryId>> RunAsync(
        Place place, double? maxDistanceMeters, CancellationToken cancellationToken)
    {
        var inReach = InReach(
            place, maxDistanceMeters ?? options.ReceivesWithinMeters, reference.Surroundings);
        return await AmongAsync(inReach, cancellationToken);
    }

    /// <summary>Of the départements in which communes of a territory lie, those without data, by id.</summary>
    public Task<IReadOnlyList<TerritoryId>> InAsync(TerritoryId within, CancellationToken cancellationToken)
    {
        var geography = reference.Geography;
        return AmongAsync(
            [.. geography.CommunesOf(within).SelectMany(geography.Above)
                .Where(id => id.Kind == TerritoryKind.Departement).Distinct().OrderBy(id => id.Value)],
            cancellationToken);
    }

    private async Task<IReadOnlyList<TerritoryId>> AmongAsync(
        IReadOnlyList<TerritoryId> departements, CancellationToken cancellationToken)
    {
        var listed = await journal.FindListedDepartementsAsync(departements, cancellationToken);
        return [.. departements.Where(departement => !listed.Contains(departement))];
    }

    /// <summary>What is said of such a département: "Aucune donnée importée pour la Vienne (86)."</summary>
    public static string Sentence(Territory departement) =>
        $"Aucune donnée importée pour {departement.NameWithArticle} ({departement.Id.Code}).";

    private static List<TerritoryId> InReach(Place place, double distanceMeters, Surroundings surroundings)
    {
        var own = place.Collectivites.Where(id => id.Kind == TerritoryKind.Departement);
        var around = place.Point is { } point ? surroundings.DepartementsWithin(distanceMeters, point) : [];
        return [.. own.Concat(around).Distinct()];
    }
}
