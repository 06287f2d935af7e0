using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Neo4j.QueryApi;
using ResourceMap.Territories;

namespace ResourceMap.Storage.Neo4j;

public sealed partial class Neo4jGraph
{
    /// <summary>
    /// Neo4j measures on a sphere of 6,378,140 m; it is asked a decimetre more, so that rounding leaves none out.
    /// </summary>
    private const double SphereRatio = 6_378_140 / GeoPoint.EarthRadiusMeters;

    public Task<IReadOnlyDictionary<EntityId, Service>> FindServicesAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        FindAsync<Service>(CypherText.FindServices, ids, cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Service>> FindServicesOfPartsAsync(
        IReadOnlyCollection<EntityId> parts, CancellationToken cancellationToken) =>
        FindAsync<Service>(CypherText.FindServicesOfParts, parts, cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Actor>> FindActorsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        FindAsync<Actor>(CypherText.FindActors, ids, cancellationToken);

    public Task<IReadOnlyDictionary<EntityId, Agreement>> FindAgreementsAsync(
        IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken) =>
        FindAsync<Agreement>(CypherText.FindAgreements, ids, cancellationToken);

    public Task<ILookup<EntityId, Service>> FindServicesOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        FindOfActorsAsync<Service>(CypherText.FindServicesOfActors, actors, cancellationToken);

    public Task<ILookup<EntityId, Agreement>> FindAgreementsOfActorsAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken) =>
        FindOfActorsAsync<Agreement>(CypherText.FindAgreementsOfActors, actors, cancellationToken);

    public async Task<IReadOnlyList<Link>> FindLinksAsync(
        IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken)
    {
        var rows = await FindRowsAsync(
            CypherText.FindLinks, "actors", actors, row => new LinkRow(row, _documents), cancellationToken);
        var listed = rows.SelectMany(row => row.Ends).DistinctBy(end => end.Record)
            .ToDictionary(end => end.Record, end => end.Entity);
        return Links.Of(
            rows.Select(row => row.Asked).ToHashSet(),
            rows.Select(row => row.Agreement).OfType<Agreement>(),
            rows.Select(row => row.Establishment).OfType<Actor>(),
            record => listed.GetValueOrDefault(record));
    }

    public async Task<IReadOnlyList<Service>> FindCandidatesAsync(
        CandidateQuery query, CancellationToken cancellationToken)
    {
        if (query.Places.Count == 0)
            return [];
        var points = query.Places.Select(place => place.Point).OfType<GeoPoint>().ToList();
        var (middle, radius) = Around(points);
        var parameters = Parameters(
            ("territories", Texts(query.Places.SelectMany(place => place.Territories))),
            ("collectivites", Texts(query.Places.SelectMany(place => place.Collectivites))),
            ("collectivitesWithoutPoint", Texts(query.Places.Where(place => place.Point is null)
                .SelectMany(place => place.Collectivites))),
            ("longitude", middle?.Longitude),
            ("latitude", middle?.Latitude),
            ("receivesWithin", OnItsSphere(radius + query.ReceivesWithinMeters)),
            ("hostsWithin", OnItsSphere(radius + query.HostsWithinMeters)),
            ("squares", points.Select(point => Square.Of(point).ToString()).Append(NodeRows.Everywhere).Distinct()
                .ToList<object?>()),
            ("needs", Codes(query.Needs)),
            ("includeOutOfScope", query.IncludeOutOfScope),
            ("fictional", query.Fictional));
        var found = await ReadAsync(
            CypherText.FindCandidates, parameters, Document<Service>, cancellationToken);
        return found.Where(service => CandidateRule.Accepts(service, query)).ToList();
    }

    public async Task<IReadOnlyList<NearSite>> ListSitesNearAsync(
        GeoPoint point, double distanceMeters, IReadOnlyCollection<Code> categories,
        CancellationToken cancellationToken)
    {
        var parameters = Parameters(
            ("longitude", point.Longitude), ("latitude", point.Latitude), ("within", OnItsSphere(distanceMeters)));
        var services = await ReadAsync(
            CypherText.ListSitesNear, parameters, Document<Service>, cancellationToken);
        return NearSite.Of(services, point, distanceMeters, categories);
    }

    private async Task<IReadOnlyDictionary<EntityId, T>> FindAsync<T>(
        CypherStatement statement, IReadOnlyCollection<EntityId> ids, CancellationToken cancellationToken)
        where T : class
    {
        var rows = await FindRowsAsync(
            statement, "ids", ids, row => (Asked(row), Document<T>(row)), cancellationToken);
        return rows.ToDictionary(row => row.Item1, row => row.Item2);
    }

    private async Task<ILookup<EntityId, T>> FindOfActorsAsync<T>(
        CypherStatement statement, IReadOnlyCollection<EntityId> actors, CancellationToken cancellationToken)
        where T : class, IListed
    {
        var rows = await FindRowsAsync(
            statement, "actors", actors, row => (Asked: Asked(row), Found: Document<T>(row)), cancellationToken);
        return rows.OrderBy(row => Cursor.Of(row.Found)).ToLookup(row => row.Asked, row => row.Found);
    }

    /// <summary>Nothing asked is nothing found: no round trip says it.</summary>
    private async Task<List<T>> FindRowsAsync<T>(
        CypherStatement statement, string parameter, IReadOnlyCollection<EntityId> ids, Func<Row, T> map,
        CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await ReadAsync(statement, Parameters((parameter, Values(ids))), map, cancellationToken);

    private static EntityId Asked(Row row) => new(row.Text("asked"));

    private T Document<T>(Row row)
        where T : class => _documents.Read<T>(row.Text("document"));

    /// <summary>A circle that holds all the points; no middle without any.</summary>
    private static (GeoPoint? Middle, double RadiusMeters) Around(List<GeoPoint> points)
    {
        if (points.Count == 0)
            return (null, 0);
        var middle = new GeoPoint(
            (points.Min(point => point.Longitude) + points.Max(point => point.Longitude)) / 2,
            (points.Min(point => point.Latitude) + points.Max(point => point.Latitude)) / 2);
        return (middle, points.Max(middle.DistanceMetersTo));
    }

    private static double OnItsSphere(double meters) => (meters * SphereRatio) + 0.1;

    private static Dictionary<string, object?> Parameters(params (string Name, object? Value)[] values) =>
        values.ToDictionary(value => value.Name, value => value.Value);

    private static List<object?> Texts(IEnumerable<TerritoryId> ids) =>
        ids.Select(id => id.Value).Distinct().ToList<object?>();

    private static List<object?> Codes(IEnumerable<Code> codes) =>
        codes.Select(code => code.ToString()).ToList<object?>();

    /// <summary>What a link of one actor rests on, and the entity that each record it names leads to.</summary>
    private sealed class LinkRow(Row row, DocumentCache documents)
    {
        public EntityId Asked { get; } = new(row.Text("entity"));

        public Agreement? Agreement { get; } =
            row.TextOrNull("agreement") is { } text ? documents.Read<Agreement>(text) : null;

        public Actor? Establishment { get; } =
            row.TextOrNull("establishment") is { } text ? documents.Read<Actor>(text) : null;

        /// <summary>No entity where it is not listed.</summary>
        public IReadOnlyList<(EntityId Record, EntityId? Entity)> Ends { get; } = row.Maps("ends")
            .Select(end => (
                new EntityId(end.Text("record")),
                end.TextOrNull("entity") is { } entity ? new EntityId(entity) : (EntityId?)null))
            .ToList();
    }
}
