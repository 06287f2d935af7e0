using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Graph;

/// <summary>Small directories for tests, in the country around Tours.</summary>
internal static class Sample
{
    public static readonly GraphPosition Position = new(1, "m", "r");
    public static readonly GeoPoint Tours = new(0.6889, 47.3936);
    public static readonly TerritoryId Touraine = TerritoryId.Departement("37");

    public static EntityId ServiceId(string name) => new RecordKey("test", RecordKind.Service, name).Id;

    public static EntityId ActorId(string name) => new RecordKey("test", RecordKind.Actor, name).Id;

    /// <summary>A service with one line that goes to people, one site in Tours, and no stated area.</summary>
    public static Service Service(string name, Reach reach = Reach.SeDeplace, params Site[] sites) => new()
    {
        Id = ServiceId(name),
        Name = name,
        Kind = Code.Parse("finess:182"),
        KindLabel = "Service d'éducation spéciale",
        Status = ServiceStatus.Ouvert,
        Visibility = Visibility.Public,
        Area = ServiceArea.Undeclared,
        Sites = sites.Length == 0 ? [Site("s1") with { Id = new EntityId("SIT-" + name) }] : sites,
        Offers = [Offer(reach) with { Id = new EntityId("OFF-" + name) }],
        InScope = true,
    };

    public static Offer Offer(Reach reach, params string[] siteKeys) => new()
    {
        Id = new EntityId("OFF-" + reach),
        Key = reach.ToString(),
        Reach = reach,
        ReachBasis = Basis.Declared,
        SiteKeys = siteKeys,
    };

    public static Site Site(string key) => Site(key, Tours);

    public static Site Site(string key, GeoPoint? point) =>
        new(new EntityId("SIT-" + key), key, "1 RUE X", TerritoryId.Commune("37261"), TerritoryId.Commune("37261"),
            point, point is null ? PointPrecision.Unknown : PointPrecision.Address, null)
        {
            Collectivites = [Touraine],
        };

    public static Service Covering(this Service service, params AreaPart[] include) =>
        service with { Area = new ServiceArea(CoverageBasis.Declared, include, []) };

    public static Service Covering(this Service service, params string[] territories) =>
        service.Covering(territories.Select(id => new AreaPart.Whole(new TerritoryId(id))).ToArray<AreaPart>());

    public static Service Needing(this Service service, params string[] needs) =>
        service with { Needs = needs.Select(need => new ServiceNeed(Code.Parse(need), Basis.Declared)).ToList() };

    public static Actor Actor(string name, EntityId? parent = null) => new(
        ActorId(name), name, false, parent is null ? ActorLevel.Gestionnaire : ActorLevel.Etablissement, parent, [],
        null);

    public static EntityId AgreementId(string name) => new RecordKey("test", RecordKind.Agreement, name).Id;

    /// <summary>A convention of actors by their names, none with a date.</summary>
    public static Agreement Agreement(string name, params string[] parties) => new(
        AgreementId(name), name, false, AgreementKind.Convention, null, AgreementStatus.Inconnu,
        [.. parties.Select(party => new AgreementParty(ActorId(party), null, null))], [], null, null, null);

    public static Place Place(GeoPoint? point) => new(
        TerritoryId.Commune("37261"),
        new[] { "COM-37261", "EPCI-243700754", "DEP-37", "REG-24", "FR" }.Select(id => new TerritoryId(id)).ToHashSet(),
        new HashSet<TerritoryId> { Touraine }, point, PointPrecision.Address);

    public static CandidateQuery Query(GeoPoint? point, params string[] needs) =>
        new([Place(point)], needs.Select(Code.Parse).ToHashSet(), 50_000, 150_000);

    /// <summary>The point this far to the north.</summary>
    public static GeoPoint North(this GeoPoint point, double meters) =>
        point with { Latitude = point.Latitude + double.RadiansToDegrees(meters / GeoPoint.EarthRadiusMeters) };

    public static GraphChanges Changes(IReadOnlyList<Service> services, params Actor[] actors) =>
        new(services, actors, [], new Dictionary<EntityId, EntityId>(), []);
}
