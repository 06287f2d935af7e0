using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Bench;

/// <summary>
/// A directory by chance, always the same: 100 départements of 60 × 80 km on a grid of 600 × 800 km, ten EPCI in each,
/// thirty communes in each EPCI. Of 100,000 services (fewer services thin it out evenly):
/// 20 go everywhere, whatever the size; of the others 5 % cover their département, 2 % state no area, 3 % draw a circle
/// of 15 km, 7 % receive, 0.5 % host, the rest cover their EPCI. A commune has about 350 candidates at 100,000, never
/// more than 500.
/// </summary>
internal static class GeneratedDirectory
{
    private const int Departements = 100;
    private const int EpcisPerDepartement = 10;
    private const int CommunesPerEpci = 30;
    private const int NationalServices = 20;
    private static readonly string[] Words =
        ["Foyer", "Service", "Maison", "Les Tilleuls", "du Lac", "d'aide", "répit"];
    private static readonly string[] Kinds = ["182", "183", "354", "460", "500", "209", "446", "445", "207", "190"];

    public static GraphChanges Changes(int count) => new(
        Services(count), [], [], new Dictionary<EntityId, EntityId>(), []);

    public static List<Service> Services(int count)
    {
        var random = new Random(37);
        return Enumerable.Range(0, count).Select(index => Service(index, random)).ToList();
    }

    /// <summary>A place in the middle of the country.</summary>
    public static CandidateQuery Query(params string[] needs) => new(
        [Place(55, 5, 15)], needs.Select(Code.Parse).ToHashSet(), 50_000, 150_000);

    public static Place Place(int departement, int epci, int commune) => new(
        Commune(departement, epci, commune),
        new HashSet<TerritoryId>
        {
            Commune(departement, epci, commune), Epci(departement, epci), Departement(departement), TerritoryId.France,
        },
        new HashSet<TerritoryId> { Departement(departement) },
        Center(departement),
        PointPrecision.Address);

    /// <summary>Any version of one service: an edit of it.</summary>
    public static Service Service(int index, Random random)
    {
        var (departement, epci) = (random.Next(Departements), random.Next(EpcisPerDepartement));
        var center = Center(departement);
        var point = new GeoPoint(
            center.Longitude + (random.NextDouble() - 0.5) * 0.8, center.Latitude + (random.NextDouble() - 0.5) * 0.72);
        var (reach, include) = ReachAndArea(index, random.Next(1_000), departement, epci, point);
        var id = PublicId.Of("SRV-", $"{index}");
        var commune = Commune(departement, epci, random.Next(CommunesPerEpci));
        var site = new Site(
            PublicId.OfSite(id, "s"), "s", "1 RUE X", commune, commune, point, PointPrecision.Address, null)
        {
            Collectivites = [Departement(departement)],
        };
        return new Service
        {
            Id = id,
            Name = $"{Words[random.Next(Words.Length)]} {Words[random.Next(Words.Length)]} {index}",
            Kind = Code.Parse("finess:" + Kinds[random.Next(Kinds.Length)]),
            KindLabel = "Service",
            Status = ServiceStatus.Ouvert,
            Visibility = Visibility.Public,
            Area = include is null ? ServiceArea.Undeclared : new(CoverageBasis.Declared, [include], []),
            Needs = Needs(random),
            Sites = [site],
            Offers =
            [
                new Offer { Id = PublicId.OfOffer(id, "l"), Key = "l", Reach = reach, ReachBasis = Basis.Declared },
            ],
            InScope = true,
        };
    }

    private static (Reach, AreaPart?) ReachAndArea(int index, int chance, int departement, int epci, GeoPoint point) =>
        chance switch
        {
            _ when index < NationalServices => (Reach.SeDeplace, new AreaPart.Whole(TerritoryId.France)),
            < 50 => (Reach.SeDeplace, new AreaPart.Whole(Departement(departement))),
            < 70 => (Reach.SeDeplace, null),
            < 100 => (Reach.SeDeplace, new AreaPart.Circle(point, 15_000)),
            < 170 => (Reach.Recoit, null),
            < 175 => (Reach.Heberge, null),
            _ => (Reach.SeDeplace, new AreaPart.Whole(Epci(departement, epci))),
        };

    private static List<ServiceNeed> Needs(Random random) => Enumerable.Range(0, 3)
        .Select(_ => Code.Parse($"serafin:1.{1 + random.Next(3)}.{1 + random.Next(6)}")).Distinct()
        .Select(code => new ServiceNeed(code, Basis.Declared))
        .ToList();

    /// <summary>0.8° × 0.54° is 60 × 60 km at these latitudes; 0.72° of latitude is 80 km.</summary>
    private static GeoPoint Center(int departement) => new(-1 + departement % 10 * 0.8, 43 + departement / 10 * 0.72);

    private static TerritoryId Departement(int departement) => TerritoryId.Departement($"D{departement:00}");

    private static TerritoryId Epci(int departement, int epci) => new($"EPCI-{departement:00}{epci}");

    private static TerritoryId Commune(int departement, int epci, int commune) =>
        TerritoryId.Commune($"{departement:00}{epci}{commune:00}");
}
