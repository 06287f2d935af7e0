using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Import;
using ResourceMap.Journal;
using ResourceMap.References;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Whatever has an id, found by it.</summary>
internal sealed class Nodes(IResourceGraph graph, IImportLog log, ReferenceData reference)
{
    /// <summary>In the order of the ids; null where nothing has the id.</summary>
    public async Task<IReadOnlyList<object?>> FindAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var services = await graph.FindServicesAsync(Of(RecordKind.Service.Prefix()), cancellationToken);
        var actors = await graph.FindActorsAsync(Of(RecordKind.Actor.Prefix()), cancellationToken);
        var agreements = await graph.FindAgreementsAsync(Of(RecordKind.Agreement.Prefix()), cancellationToken);
        var withPart = await graph.FindServicesOfPartsAsync(
            [.. Of(PublicId.OfferPrefix), .. Of(PublicId.SitePrefix)], cancellationToken);
        var found = new List<object?>();
        foreach (var id in ids.Select(id => new EntityId(id)))
        {
            found.Add(services.GetValueOrDefault(id) ?? actors.GetValueOrDefault(id) ?? agreements.GetValueOrDefault(id)
                ?? PartOf(withPart.GetValueOrDefault(id), id) ?? reference.Geography.Find(new TerritoryId(id.Value))
                ?? (object?)await FindRunAsync(id.Value, cancellationToken));
        }

        return found;

        List<EntityId> Of(string prefix) =>
        [
            .. ids.Distinct().Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
                .Select(id => new EntityId(id)),
        ];
    }

    private static object? PartOf(Service? service, EntityId id) =>
        service?.Offers.FirstOrDefault(offer => offer.Id == id) is { } offer ? new ServiceOffer(service, offer)
        : service?.Sites.FirstOrDefault(site => site.Id == id) is { } site ? new ServiceSite(service, site)
        : null;

    private async Task<ImportRun?> FindRunAsync(string id, CancellationToken cancellationToken) =>
        id.StartsWith(ImportRunResolvers.IdPrefix, StringComparison.Ordinal)
        && long.TryParse(
            id.AsSpan(ImportRunResolvers.IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number)
        && number < long.MaxValue
            ? (await log.ListRunsAsync(number + 1, 1, cancellationToken))
                .FirstOrDefault(run => ImportRunResolvers.Id(run) == id)
            : null;
}
