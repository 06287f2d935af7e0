using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;
using ResourceMap.Territories;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Graph;

public sealed class DirectoryProjectionTests
{
    private static readonly RecordKey Record = new("file:test", RecordKind.Service, "s");
    private const string Kind = "\"kind\":{\"code\":\"finess:182\",\"label\":\"SESSAD\"}";

    [Fact]
    public void Nothing_is_known_of_a_service_of_which_only_the_kind_is_stated()
    {
        var service = ServiceOf(Kind);

        Assert.True(service.IsNameConstructed);
        Assert.Equal(ServiceStatus.Inconnu, service.Status);
        Assert.Equal(CoverageBasis.Undeclared, service.Area.Basis);
        Assert.Empty(service.Sites);
        Assert.Null(service.Actor);
        var offer = Assert.Single(service.Offers);
        Assert.Equal(PublicId.OfOffer(Record.Id, ""), offer.Id);
        Assert.Equal((Reach.SeDeplace, Basis.Presumed), (offer.Reach, offer.ReachBasis));
        Assert.Null(offer.Audiences ?? (object?)offer.Titles ?? offer.Capacity ?? (object?)offer.AgeMinMonths);
    }

    [Fact]
    public void A_service_without_a_kind_cannot_be_projected() =>
        Assert.Throws<RefusedException>(() => ServiceOf("\"name\":\"x\""));

    [Fact]
    public void Every_field_of_a_line_is_kept()
    {
        var offer = ServiceOf(Kind + """
            ,"opening":{"closed":[["2026-12-24","2026-12-26"]]},
            "offers":[{"key":"l1","careMode":"mode:11","reach":"SE_DEPLACE",
             "audiences":{"main":["clientele:437"],"associated":["clientele:200"],"closed":true},
             "ageMinMonths":36,"ageMaxMonths":239,"ageBoundsSource":"arrêté","titles":["decision:7.8"],
             "capacity":{"count":42,"unit":"FILE_ACTIVE","statedOn":"2026-01-15"},
             "availability":{"state":"A_VENIR","count":2,"unit":"PLACE","availableFrom":"2026-09-01",
              "statedOn":"2026-06-03"},
             "temporary":true,"socialAid":false,"sex":"F","closed":[["2026-08-01","2026-08-31"]],"sites":["s1"]}]
            """).Offers.Single();

        Assert.Equal(PublicId.OfOffer(Record.Id, "l1"), offer.Id);
        Assert.Equal((Reach.SeDeplace, Basis.Declared), (offer.Reach, offer.ReachBasis));
        Assert.Equal(["clientele:437"], offer.Audiences!.Main.Select(code => code.ToString()));
        Assert.Equal(["clientele:200"], offer.Audiences.Associated.Select(code => code.ToString()));
        Assert.True(offer.Audiences.Closed);
        Assert.Equal(
            (36, new UpperAge(239), "arrêté"), (offer.AgeMinMonths, offer.AgeMax!.Value, offer.AgeBoundsSource));
        Assert.Equal(["decision:7.8"], offer.Titles!.Select(code => code.ToString()));
        Assert.Equal(new Capacity(42, "FILE_ACTIVE", new DateOnly(2026, 1, 15)), offer.Capacity);
        Assert.Equal(
            new Availability(
                AvailabilityState.AVenir, 2, "PLACE", new DateOnly(2026, 9, 1), new DateOnly(2026, 6, 3)),
            offer.Availability);
        Assert.Equal((true, false, Sex.F), (offer.Temporary, offer.SocialAid, offer.Sex));
        Assert.Equal([8, 12], offer.Closures.Select(closure => closure.From.Month));
        Assert.Equal(["s1"], offer.SiteKeys);
    }

    [Theory]
    [InlineData("finess:182", "mode:11", Reach.Heberge, Basis.Presumed)]
    [InlineData("finess:182", "mode:14", Reach.Recoit, Basis.Presumed)]
    [InlineData("finess:500", "mode:16", Reach.SeDeplace, Basis.Presumed)]
    [InlineData("finess:500", "mode:48", Reach.Heberge, Basis.Presumed)]
    [InlineData("finess:9999", "mode:48", Reach.Recoit, Basis.Unknown)]
    public void Reach_is_presumed_by_a_clear_care_mode_else_by_the_kind(
        string kind, string mode, Reach reach, Basis basis)
    {
        var offer = ServiceOf($$"""
            "kind":{"code":"{{kind}}"},"offers":[{"key":"l1","careMode":"{{mode}}"}]
            """).Offers.Single();

        Assert.Equal((reach, basis), (offer.Reach, offer.ReachBasis));
    }

    [Theory]
    [InlineData("", "[]", Reach.Sectorise, Basis.Presumed)]
    [InlineData(""" ,"careMode":"mode:11" """, "[]", Reach.Sectorise, Basis.Presumed)]
    [InlineData(""" ,"reach":"HEBERGE" """, "[]", Reach.Sectorise, Basis.Presumed)]
    [InlineData("", """[{"key":"s1","commune":"37261"}]""", Reach.Heberge, Basis.Presumed)]
    public void What_states_an_area_and_no_site_receives_the_people_of_it(
        string line, string sites, Reach reach, Basis basis)
    {
        var offer = ServiceOf($$"""
            "kind":{"code":"dispositif:ACCUEIL-FAMILIAL"},"coverage":{"include":["DEP-37"]},"sites":{{sites}},
            "offers":[{"key":"l1"{{line}} }]
            """).Offers.Single();

        Assert.Equal((reach, basis), (offer.Reach, offer.ReachBasis));
    }

    [Fact]
    public void A_site_keeps_the_commune_of_its_address_carried_to_its_heir_and_the_one_that_holds_its_point()
    {
        // Joué-lès-Tours is declared, the point is in Tours.
        var site = ServiceOf(Kind + """
            ,"sites":[{"key":"s1","address":"1 RUE X","commune":"37122","longitude":0.6889,"latitude":47.3936,
             "precision":"ADDRESS"}]
            """).Sites.Single();

        Assert.Equal(PublicId.OfSite(Record.Id, "s1"), site.Id);
        Assert.Equal(("COM-37122", "COM-37261"), (site.DeclaredCommune?.Value, site.FoundCommune?.Value));
        Assert.Equal((new GeoPoint(0.6889, 47.3936), PointPrecision.Address), (site.Point!.Value, site.Precision));
        Assert.Equal(["CTCD-37D", "DEP-37"], site.Collectivites.Select(id => id.Value).Order());
    }

    [Fact]
    public void A_site_without_a_point_stands_inside_its_commune_and_says_so()
    {
        var sites = ServiceOf(Kind + """
            ,"sites":[{"key":"a","commune":"37261"},{"key":"b","commune":"75101"},{"key":"c","commune":"00000"}]
            """).Sites;

        Assert.Equal(PointPrecision.Commune, sites[0].Precision);
        Assert.Null(sites[0].FoundCommune);
        Assert.Equal("COM-37261", Reference.OfSeed.Locator.Locate(sites[0].Point!.Value).Commune?.Value);
        Assert.Equal(
            ("ARM-75101", PointPrecision.Commune), (sites[1].DeclaredCommune?.Value, sites[1].Precision));
        Assert.Equal((null, null), (sites[2].DeclaredCommune?.Value, sites[2].Point));
        Assert.Empty(sites[2].Collectivites);
    }

    [Fact]
    public void Needs_of_the_kind_stand_in_only_where_no_source_speaks_of_needs()
    {
        Assert.All(ServiceOf(Kind).Needs, need => Assert.Equal(Basis.Presumed, need.Basis));
        Assert.NotEmpty(ServiceOf(Kind).Needs);
        Assert.Empty(ServiceOf(Kind + ",\"needs\":null").Needs);
        Assert.Equal(
            [new ServiceNeed(Code.Parse("serafin:1.1.1"), Basis.Declared)],
            ServiceOf(Kind + ",\"needs\":[\"serafin:1.1.1\"]").Needs);
    }

    [Fact]
    public void Needs_of_a_line_are_its_own_and_leave_nothing_to_presume()
    {
        var service = ServiceOf(
            Kind + ",\"offers\":[{\"key\":\"l1\",\"needs\":[\"serafin:1.1.1\"]},{\"key\":\"l2\"}]");

        Assert.Empty(service.Needs);
        Assert.Equal([Code.Parse("serafin:1.1.1")], service.NeedsOf(service.Offers[0]).Select(need => need.Code));
        Assert.Empty(service.NeedsOf(service.Offers[1]));
        Assert.Equal([Code.Parse("serafin:1.1.1")], service.AllNeeds.Select(need => need.Code));
    }

    [Fact]
    public void The_actor_is_the_establishment_else_the_first_carrier()
    {
        var service = ServiceOf(Kind + """
            ,"carriers":[{"kind":"actor","externalId":"g"},
             {"kind":"establishment","externalId":"e","source":"finess-et"}]
            """);
        var dispositif = ServiceOf(Kind + """
            ,"carriers":[{"kind":"actor","externalId":"g"},{"kind":"actor","externalId":"h"}]
            """);
        var g = new RecordKey("file:test", RecordKind.Actor, "g");
        var h = new RecordKey("file:test", RecordKind.Actor, "h");

        Assert.Equal(new RecordKey("finess-et", RecordKind.Establishment, "e").Id, service.Actor);
        Assert.Equal([g.Id], service.Carriers);
        Assert.Equal(g.Id, dispositif.Actor);
        Assert.Equal([g.Id, h.Id], dispositif.Carriers);
    }

    [Fact]
    public void A_source_that_keeps_closed_services_cannot_say_that_one_is_open()
    {
        const string clic = "\"kind\":{\"code\":\"finess:463\"},\"sites\":[{\"key\":\"a\",\"commune\":\"37261\"}]";
        var byFiness = new RecordKey("finess-et", RecordKind.Service, "370000000");

        Assert.Equal(
            ServiceStatus.PresenceAConfirmer, ServiceOf(clic + ",\"status\":\"OUVERT\"", byFiness).Status);
        Assert.Equal(ServiceStatus.Ouvert, ServiceOf(clic + ",\"status\":\"OUVERT\"").Status);
        Assert.Equal(ServiceStatus.Ferme, ServiceOf(clic + ",\"status\":\"FERME\"", byFiness).Status);
    }

    [Fact]
    public void The_label_comes_from_the_nomenclature_else_from_the_row_else_the_code_stands()
    {
        Assert.Equal(
            Reference.OfSeed.Nomenclature.Find(Code.Parse("finess:182"))!.Label, ServiceOf(Kind).KindLabel);
        Assert.Equal("Halte", ServiceOf("\"kind\":{\"code\":\"finess:9999\",\"label\":\"Halte\"}").KindLabel);
        Assert.Equal("9999", ServiceOf("\"kind\":{\"code\":\"finess:9999\"}").KindLabel);
    }

    [Fact]
    public void An_area_is_carried_to_the_territories_of_today()
    {
        // 63078 merged into 63448.
        var service = ServiceOf(Kind + ",\"coverage\":{\"include\":[\"COM-63078\"]}");

        Assert.Equal(new AreaPart.Whole(new TerritoryId("COM-63448")), service.Area.Include.Single());
    }

    [Fact]
    public void A_gestionnaire_without_a_name_is_shown_by_its_number()
    {
        var key = new RecordKey("finess-ej", RecordKind.Actor, "370000028");

        var actor = DirectoryProjection.ActorOf(
            Resolved("\"identifiers\":[{\"scheme\":\"finess\",\"value\":\"370000028\"}]", key));

        Assert.Equal(("Entité juridique 370000028", true), (actor.Name, actor.IsNameConstructed));
        Assert.Equal(ActorLevel.Gestionnaire, actor.Level);
    }

    private static Service ServiceOf(string facets, RecordKey? record = null) =>
        new DirectoryProjection(Reference.OfSeed).ServiceOf(Resolved(facets, record ?? Record));

    private static ResolvedEntity Resolved(string facets, RecordKey record)
    {
        var members = JsonNode.Parse($"{{{facets}}}")!.AsObject();
        var payload = Stating.Content(members);
        var head = new Head(record, record.Id, 1, default, new DateOnly(2026, 6, 1), "cog:2024", payload);
        return Resolution.Resolve(record.Id, [head], Reference.OfSeed.Ranks);
    }
}
