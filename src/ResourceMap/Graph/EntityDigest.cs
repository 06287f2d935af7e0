using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ResourceMap.Catalog;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>The content of one entity in short, to hold two copies of the directory against each other.</summary>
/// <param name="Departement">Of the first site or territory that has one; null when unknown.</param>
/// <param name="Hash">The first 64 bits of the SHA-256 of its document, as it may leave the port.</param>
public sealed record EntityDigest(EntityId Id, EntityType Type, TerritoryId? Departement, ulong Hash)
{
    /// <summary>Of everything that would be written.</summary>
    public static IEnumerable<EntityDigest> Of(GraphChanges changes) => changes.Services
        .Select(service => Of(
            service.Id, EntityType.Service, EntityDocument.Write(WithoutAddress.Of(service)),
            service.Sites.SelectMany(site => site.Collectivites)))
        .Concat(changes.Actors.Select(actor => Of(actor.Id, EntityType.Actor, EntityDocument.Write(actor), [])))
        .Concat(changes.Agreements.Select(agreement => Of(
            agreement.Id, EntityType.Agreement, EntityDocument.Write(agreement), agreement.Territories)))
        .Concat(changes.Aliases.Select(alias => Of(alias.Key, EntityType.Alias, alias.Value.Value, [])));

    private static EntityDigest Of(
        EntityId id, EntityType type, string document, IEnumerable<TerritoryId> territories)
    {
        var departement = territories.FirstOrDefault(territory => territory.Kind == TerritoryKind.Departement);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(document));
        return new EntityDigest(
            id, type, departement == default ? null : departement, BinaryPrimitives.ReadUInt64BigEndian(hash));
    }
}

/// <summary>What the graph holds of its own, in the order of lists.</summary>
public enum EntityType
{
    Service,
    Actor,
    Agreement,
    /// <summary>A record that leads to another id.</summary>
    Alias,
}

/// <summary>An engine that can be asked for everything it holds.</summary>
public interface IGraphInventory
{
    /// <summary>
    /// One digest of each entity, withdrawn ones included, equal to that of
    /// <see cref="EntityDigest.Of(GraphChanges)"/> only where everything that the engine finds it by and answers about
    /// it is in its place.
    /// </summary>
    IAsyncEnumerable<EntityDigest> ReadDigestsAsync(CancellationToken cancellationToken);
}
