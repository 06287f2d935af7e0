using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Graph;

public abstract partial class ResourceGraphContract
{
    private static readonly GeoPoint Faraway = new(3.0825, 45.7766);

    private static readonly Site FarawaySite =
        Sample.Site("far", Faraway) with { Collectivites = [TerritoryId.Departement("63")] };

    [SkippableTheory]
    [InlineData(Reach.SeDeplace)]
    [InlineData(Reach.Sectorise)]
    public async Task Services_of_the_territories_above_are_candidates_and_those_below_or_beside_are_not(Reach reach)
    {
        var graph = await OpenAsync(
            Sample.Service("commune", reach, FarawaySite).Covering("COM-37261"),
            Sample.Service("epci", reach, FarawaySite).Covering("EPCI-243700754"),
            Sample.Service("country", reach, FarawaySite).Covering("FR"),
            Sample.Service("beside", reach).Covering("COM-37001"),
            Sample.Service("below", reach).Covering("ARM-75101"),
            Sample.Service("both", reach).Covering(
                new AreaPart.Common([new TerritoryId("EPCI-243700754"), new TerritoryId("DEP-37")])),
            Sample.Service("one of two", reach).Covering(
                new AreaPart.Common([new TerritoryId("DEP-37"), new TerritoryId("EPCI-200043081")])));

        var names = await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours));

        Assert.Equal(["both", "commune", "country", "epci"], names);
    }

    [SkippableFact]
    public async Task A_candidate_appears_once_however_many_lines_sites_and_territories_accept_it()
    {
        var service = Sample.Service("a", Reach.Recoit, Sample.Site("s1"), Sample.Site("s2"))
            .Covering("COM-37261", "DEP-37", "FR");
        var graph = await OpenAsync(service with
        {
            Offers = [Sample.Offer(Reach.Recoit), Sample.Offer(Reach.Heberge), Sample.Offer(Reach.SeDeplace)],
        });

        Assert.Equal(["a"], await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
    }

    [SkippableFact]
    public async Task An_area_without_a_site_has_its_candidates_and_no_others()
    {
        var ccas = Sample.Service("ccas", Reach.Sectorise).Covering("COM-37261") with { Sites = [] };
        var graph = await OpenAsync(
            ccas, ccas.Covering("COM-37003") with { Id = Sample.ServiceId("b"), Name = "elsewhere" });

        Assert.Equal(["ccas"], await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
        Assert.Equal(["ccas"], await NamesOfCandidatesAsync(graph, Sample.Query(null)));
    }

    [SkippableFact]
    public async Task Without_a_stated_area_those_of_the_same_collectivite_are_candidates()
    {
        var graph = await OpenAsync(
            Sample.Service("here"), Sample.Service("there", Reach.SeDeplace, FarawaySite),
            Sample.Service("line elsewhere", Reach.SeDeplace, Sample.Site("here"), FarawaySite) with
            {
                Offers = [Sample.Offer(Reach.SeDeplace, "far")],
            });

        Assert.Equal(["here"], await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
    }

    [SkippableTheory]
    [InlineData(Reach.Recoit, 50_000)]
    [InlineData(Reach.Heberge, 150_000)]
    public async Task Those_who_receive_or_host_are_candidates_up_to_their_distance(Reach reach, double meters)
    {
        var within = Sample.Site("in", Sample.Tours.North(meters - 1)) with { Collectivites = [] };
        var beyond = Sample.Site("out", Sample.Tours.North(meters + 1));
        var graph = await OpenAsync(
            Sample.Service("within", reach, within), Sample.Service("beyond", reach, beyond),
            Sample.Service("covers", reach, beyond).Covering("DEP-37"),
            Sample.Service("line beyond", reach, within, beyond) with { Offers = [Sample.Offer(reach, "out")] });

        Assert.Equal(["within"], await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
    }

    [SkippableFact]
    public async Task Where_a_point_is_missing_the_collectivite_stands_for_the_distance()
    {
        var graph = await OpenAsync(
            Sample.Service("without point", Reach.Recoit, Sample.Site("s", null)),
            Sample.Service("without point there", Reach.Recoit, FarawaySite with { Point = null }),
            Sample.Service("with point", Reach.Heberge),
            Sample.Service("with point there", Reach.Heberge, FarawaySite),
            Sample.Service("circle", Reach.SeDeplace).Covering(new AreaPart.Circle(Faraway, 1)));

        Assert.Equal(["with point", "without point"], await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
        Assert.Equal(
            ["circle", "with point", "without point"], await NamesOfCandidatesAsync(graph, Sample.Query(null)));
    }

    [SkippableFact]
    public async Task A_circle_counts_by_its_distance_and_a_drawn_area_by_its_box()
    {
        var box = NetTopologySuite.Geometries.GeometryFactory.Default.ToGeometry(new(0.6, 0.7, 47.3, 47.4));
        var graph = await OpenAsync(
            Sample.Service("in circle").Covering(new AreaPart.Circle(Sample.Tours.North(9_999), 10_000)),
            Sample.Service("out of circle").Covering(new AreaPart.Circle(Sample.Tours.North(10_001), 10_000)),
            Sample.Service("whole country").Covering(new AreaPart.Circle(Faraway, 1_000_000)),
            Sample.Service("in box", Reach.SeDeplace, FarawaySite).Covering(new AreaPart.Drawn(box)));

        var names = await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours));

        Assert.Equal(["in box", "in circle", "whole country"], names);
        Assert.Equal(["whole country"], await NamesOfCandidatesAsync(graph, Sample.Query(new GeoPoint(0.75, 47.35))));
    }

    [SkippableFact]
    public async Task Several_places_have_the_candidates_of_each_once()
    {
        var graph = await OpenAsync(
            Sample.Service("both").Covering("FR"),
            Sample.Service("here", Reach.Recoit),
            Sample.Service("there", Reach.Heberge, FarawaySite with { Point = null }),
            Sample.Service("nowhere").Covering("DEP-63"));
        var here = Sample.Place(Sample.Tours);
        var there = Sample.Place(null) with { Collectivites = FarawaySite.Collectivites.ToHashSet() };

        var query = Sample.Query(null) with { Places = [here, there] };

        Assert.Equal(["both", "here", "there"], await NamesOfCandidatesAsync(graph, query));
        Assert.Empty(await NamesOfCandidatesAsync(graph, query with { Places = [] }));
    }

    [SkippableFact]
    public async Task Places_on_two_sides_of_the_world_have_their_candidates()
    {
        var (reunion, polynesia) = (new GeoPoint(55.45, -20.88), new GeoPoint(-149.57, -17.54));
        var graph = await OpenAsync(
            Sample.Service("reunion", Reach.Recoit, Sample.Site("r", reunion.North(49_999))),
            Sample.Service("polynesia", Reach.Heberge, Sample.Site("p", polynesia.North(149_999))),
            Sample.Service("tours", Reach.Recoit, Sample.Site("t", Sample.Tours.North(-49_999))),
            Sample.Service("between", Reach.Recoit, Sample.Site("b", new GeoPoint(0, 0))));

        var query = Sample.Query(null) with
        {
            Places = [Sample.Place(reunion), Sample.Place(polynesia), Sample.Place(Sample.Tours)],
        };

        Assert.Equal(["polynesia", "reunion", "tours"], await NamesOfCandidatesAsync(graph, query));
    }

    [SkippableFact]
    public async Task Needs_choose_among_candidates_and_no_needs_ask_for_all()
    {
        var graph = await OpenAsync(
            Sample.Service("care").Needing("serafin:1.1.1"), Sample.Service("home").Needing("serafin:1.3.3"),
            Sample.Service("unsaid"));

        var query = Sample.Query(Sample.Tours, "serafin:1.1.1", "serafin:1.2");

        Assert.Equal(["care"], await NamesOfCandidatesAsync(graph, query));
        Assert.Equal(["care", "home", "unsaid"], await NamesOfCandidatesAsync(graph, Sample.Query(Sample.Tours)));
    }

    [SkippableFact]
    public async Task Services_out_of_scope_are_candidates_only_when_asked()
    {
        var graph = await OpenAsync(Sample.Service("pharmacy") with { InScope = false });

        var query = Sample.Query(Sample.Tours);

        Assert.Empty(await NamesOfCandidatesAsync(graph, query));
        Assert.Equal(["pharmacy"], await NamesOfCandidatesAsync(graph, query with { IncludeOutOfScope = true }));
    }

    [SkippableFact]
    public async Task Real_and_invented_services_are_candidates_apart_when_asked()
    {
        var graph = await OpenAsync(
            Sample.Service("real"), Sample.Service("invented") with { Fictional = true });

        var query = Sample.Query(Sample.Tours);

        Assert.Equal(["invented", "real"], await NamesOfCandidatesAsync(graph, query));
        Assert.Equal(["real"], await NamesOfCandidatesAsync(graph, query with { Fictional = false }));
        Assert.Equal(["invented"], await NamesOfCandidatesAsync(graph, query with { Fictional = true }));
    }

    [SkippableFact]
    public async Task Near_sites_come_nearest_first_then_by_id_up_to_the_distance()
    {
        var graph = await OpenAsync(
            Sample.Service("a", Reach.Recoit, Sample.Site("2", Sample.Tours.North(999)), Sample.Site("3", null)),
            Sample.Service("b", Reach.Recoit, Sample.Site("1", Sample.Tours.North(999)), Sample.Site("0")),
            Sample.Service("c", Reach.Recoit, Sample.Site("4", Sample.Tours.North(1_001))),
            Sample.Service("d") with { Kind = Code.Parse("finess:620"), InScope = false });

        var near = await graph.ListSitesNearAsync(Sample.Tours, 1_000, [Code.Parse("finess:182")], NotCancelled);
        var all = await graph.ListSitesNearAsync(Sample.Tours, 1_000, [], NotCancelled);
        var outOfScope = await graph.ListSitesNearAsync(Sample.Tours, 1_000, [Code.Parse("finess:620")], NotCancelled);

        Assert.Equal(["0", "1", "2"], near.Select(site => site.Site.Key));
        Assert.Equal([0, 999, 999], near.Select(site => Math.Round(site.DistanceMeters)));
        Assert.Equal(near.Select(site => site.Site.Id), all.Select(site => site.Site.Id));
        Assert.Equal(["d"], outOfScope.Select(site => site.Service.Name));
    }
}
