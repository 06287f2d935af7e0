using NetTopologySuite.Geometries;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Graph;

/// <summary>A directory and questions by chance, the same for the same seed, in a country of ten communes.</summary>
internal static class RandomDirectory
{
    private static readonly string[] Words =
        ["école", "Écoles", "d'Artagnan", "lac", "SESSAD", "hôpitaux", "hôpital", "œuvre"];
    private static readonly string[] Needs =
    [
        "serafin:1.1.1", "serafin:1.1.2", "serafin:1.3", "besoin-courant:repit-aidant",
        "besoin-courant:hebergement-handicap", "besoin-courant:activites-jour",
    ];
    private static readonly string?[] Modes = [null, "mode:11", "mode:21", "mode:40"];
    private const int ActorCount = 80;
    private const int AliasCount = 12;
    private static readonly string[] Kinds = ["finess:182", "finess:183", "dispositif:PCPE"];

    public static GraphChanges Changes(int seed, int count)
    {
        var random = new Random(seed);
        return Sample.Changes(Enumerable.Range(0, count)
            .Select(_ => Service(random, Sample.ServiceId($"{random.Next(count * 2)}")))
            .DistinctBy(service => service.Id)
            .ToArray()) with
        {
            Actors = Actors(random, count),
            Agreements = Agreements(random, count / 3),
            Aliases = Enumerable.Range(0, AliasCount)
                .Where(_ => random.Next(2) == 0)
                .ToDictionary(alias => Sample.ActorId($"alias {alias}"), _ => ActorId(random, ActorCount)),
        };
    }

    /// <summary>Ids of actors that are there, gone, or never were, and of records that lead to them.</summary>
    public static IEnumerable<IReadOnlyList<EntityId>> Circles(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count)
            .Select(_ => Enumerable.Range(0, random.Next(6)).Select(_ => AnyActorId(random)).ToList()).ToList();
    }

    public static IEnumerable<CandidateQuery> Queries(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => new CandidateQuery(
            Enumerable.Range(0, random.Next(1, 4)).Select(_ => Place(random)).ToList(),
            Some(random, Needs, 2).Select(Code.Parse).ToHashSet(), random.Next(120_000), random.Next(300_000),
            random.Next(2) == 0, Fictional(random))).ToList();
    }

    public static IEnumerable<ServiceFilter> Filters(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => new ServiceFilter(
            random.Next(2) == 0 ? null : string.Join(' ', Some(random, Words, 2)),
            random.Next(2) == 0 ? null : Enumerable.Range(0, 5).Select(_ => Commune(random)).ToHashSet(),
            random.Next(3) == 0 ? [.. Some(random, Kinds, 2).Select(Code.Parse)] : null,
            random.Next(3) == 0 ? [.. Some(random, Needs, 3).Select(Code.Parse)] : null,
            random.Next(2) == 0, Fictional(random))).ToList();
    }

    /// <summary>What a filter means, read from a service alone.</summary>
    public static bool Matches(Service service, ServiceFilter filter) =>
        service.WithdrawnOn is null
        && (service.InScope || filter.IncludeOutOfScope)
        && (filter.Fictional is null || service.Fictional == filter.Fictional)
        && (filter.Text is null || SearchQuery.Of(filter.Text).Accepts(SearchTokens.Of(service)))
        && (filter.Within is null
            || service.Sites.Any(site => site.Commune is { } commune
                && filter.Within.Contains(commune)))
        && (filter.Kinds is null || filter.Kinds.Contains(service.Kind))
        && (filter.Needs is null || service.AllNeeds.Any(need => filter.Needs.Contains(need.Code)));

    private static Service Service(Random random, EntityId id)
    {
        var sites = Enumerable.Range(0, random.Next(3)).Select(index => Site(random, $"{id}{index}")).ToList();
        return Sample.Service(string.Join(' ', Some(random, Words, 3).Append("a"))) with
        {
            Id = id,
            Kind = Code.Parse(Kinds[random.Next(Kinds.Length)]),
            Sites = sites,
            Offers = Enumerable.Range(0, 1 + random.Next(2))
                .Select(_ => Offer(random, sites))
                .ToList(),
            Area = new ServiceArea(
                CoverageBasis.Declared, Enumerable.Range(0, random.Next(3)).Select(_ => Part(random)).ToList(), []),
            Needs = Some(random, Needs, 3).Select(need => Need(random, Code.Parse(need))).ToList(),
            Visibility = random.Next(10) == 0 ? Visibility.Sensitive : Visibility.Public,
            InScope = random.Next(5) > 0,
            WithdrawnOn = random.Next(15) == 0 ? new DateOnly(2026, 1, 1) : null,
            Fictional = random.Next(3) == 0,
        };
    }

    private static ServiceNeed Need(Random random, Code code) => random.Next(2) == 0
        ? new ServiceNeed(code, Basis.Declared)
        : new ServiceNeed(code, Basis.Presumed, (NeedWeight)random.Next(2));

    private static Offer Offer(Random random, List<Site> sites) =>
        Sample.Offer((Reach)random.Next(4), sites.Take(random.Next(2)).Select(site => site.Key).ToArray()) with
        {
            CareMode = Modes[random.Next(Modes.Length)] is { } mode ? Code.Parse(mode) : null,
            ReachBasis = (Basis)random.Next(3),
            Temporary = random.Next(3) == 0 ? random.Next(2) == 0 : null,
            Needs = random.Next(4) == 0 ? [.. Some(random, Needs, 2).Select(Code.Parse)] : null,
        };

    private static bool? Fictional(Random random) => random.Next(3) switch { 0 => false, 1 => true, _ => null };

    private static List<Actor> Actors(Random random, int count) => Enumerable.Range(0, count)
        .Select(_ => Actor(random, $"{random.Next(ActorCount)}"))
        .DistinctBy(actor => actor.Id)
        .ToList();

    private static Actor Actor(Random random, string name) =>
        Sample.Actor(name, random.Next(2) == 0 ? AnyActorId(random) : null) with
        {
            WithdrawnOn = random.Next(15) == 0 ? new DateOnly(2026, 1, 1) : null,
        };

    private static List<Agreement> Agreements(Random random, int count) => Enumerable.Range(0, count)
        .Select(_ => Agreement(random, $"{random.Next(count * 2)}"))
        .DistinctBy(agreement => agreement.Id)
        .ToList();

    private static Agreement Agreement(Random random, string name) => Sample.Agreement(name) with
    {
        Kind = (AgreementKind)random.Next(6),
        Status = (AgreementStatus)random.Next(4),
        Parties = Enumerable.Range(0, random.Next(5))
            .Select(_ => new AgreementParty(AnyActorId(random), null, Date(random)))
            .ToList(),
        From = Date(random),
        To = Date(random)?.AddYears(10),
        WithdrawnOn = random.Next(15) == 0 ? new DateOnly(2026, 1, 1) : null,
    };

    private static DateOnly? Date(Random random) =>
        random.Next(3) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(2_000));

    private static EntityId AnyActorId(Random random) => random.Next(4) == 0
        ? Sample.ActorId($"alias {random.Next(AliasCount)}")
        : ActorId(random, ActorCount + 5);

    private static EntityId ActorId(Random random, int countMax) => Sample.ActorId($"{random.Next(countMax)}");

    private static Site Site(Random random, string key) =>
        Sample.Site(key, random.Next(5) == 0 ? null : Point(random)) with
        {
            DeclaredCommune = random.Next(4) == 0 ? null : Commune(random),
            FoundCommune = random.Next(4) == 0 ? null : Commune(random),
            Collectivites = random.Next(6) == 0 ? [] : [Departement(random)],
        };

    private static AreaPart Part(Random random) => random.Next(5) switch
    {
        0 => new AreaPart.Common([Departement(random), Commune(random)]),
        1 => new AreaPart.Circle(Point(random), random.Next(400_000)),
        2 => new AreaPart.Drawn(GeometryFactory.Default.ToGeometry(new Envelope(Corner(random), Corner(random)))),
        3 => new AreaPart.Whole(Departement(random)),
        _ => new AreaPart.Whole(Commune(random)),
    };

    private static Place Place(Random random)
    {
        var (commune, departement) = (Commune(random), Departement(random));
        return new Place(
            commune, new HashSet<TerritoryId> { commune, departement, TerritoryId.France },
            new HashSet<TerritoryId> { departement },
            random.Next(5) == 0 ? null : Point(random), PointPrecision.Address);
    }

    private static GeoPoint Point(Random random) => new(random.NextDouble() * 10 - 1, 42 + random.NextDouble() * 8);

    private static Coordinate Corner(Random random) => new(random.Next(10), 42 + random.Next(8));

    private static TerritoryId Commune(Random random) => TerritoryId.Commune($"3700{random.Next(10)}");

    private static TerritoryId Departement(Random random) => TerritoryId.Departement($"3{random.Next(3)}");

    private static List<string> Some(Random random, string[] words, int countMax) =>
        Enumerable.Range(0, random.Next(countMax + 1)).Select(_ => words[random.Next(words.Length)])
            .Distinct().ToList();
}
