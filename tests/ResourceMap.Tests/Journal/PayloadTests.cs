using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ResourceMap.Graph;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Journal;

public sealed class PayloadTests
{
    /// <summary>Every field of every facet, so that each can be replaced.</summary>
    private const string Complete = """
        {"name":"SESSAD","kind":{"code":"finess:182","label":"SESSAD","agregat":"4105"},
         "identifiers":[{"scheme":"siret","value":"12345678900012"}],
         "carriers":[{"kind":"actor","externalId":"g","source":"finess-ej"}],
         "contact":{"phone":"02","email":"a@example.org","website":"https://example.org"},
         "sites":[{"key":"s1","address":"1 RUE X","commune":"37261","longitude":0.69,"latitude":47.39,
          "precision":"ADDRESS","hours":"Mo 10:00-12:00"}],
         "offers":[{"key":"l1","careMode":"mode:16","reach":"SE_DEPLACE",
          "audiences":{"main":["clientele:437"],"associated":["clientele:200"],"closed":true},
          "ageMinMonths":36,"ageMaxMonths":1440,"ageBoundsSource":"x","titles":["decision:7.8"],
          "capacity":{"count":42,"unit":"PLACE","statedOn":"2026-01-15"},
          "availability":{"state":"PLACE","count":2,"unit":"PLACE","availableFrom":"2026-07-01",
           "statedOn":"2026-06-03"},
          "temporary":true,"socialAid":false,"sex":"F","closed":[["2026-08-01","2026-08-31"]],
          "needs":["serafin:1.1.1"],"sites":["s1"]}],
         "needs":["serafin:1.1.1"],
         "coverage":{"include":["DEP-37",{"all":["DEP-37","EPCI-243700754"]},{"center":[0.6,47.3],"radiusMeters":1000},
          {"polygon":{"type":"Polygon","coordinates":[[[0,47],[1,47],[1,48],[0,47]]]}},
          {"polygon":{"type":"MultiPolygon","coordinates":[[[[0,47],[1,47],[1,48],[0,47]]]]}}],
          "exclude":["COM-37261"]},
         "opening":{"closed":[["2026-12-24","2026-12-26"]]},"visibility":"PUBLIC","status":"OUVERT",
         "spda":{"a":[1]},"succession":{"b":null},
         "agreement":{"kind":"CHARTE","object":"Répit","status":"EN_VIGUEUR","from":"2026-01-01","to":"2028-12-31",
          "territories":["DEP-37"],
          "parties":[{"actor":{"kind":"actor","externalId":"g"},"role":"pilote","signedOn":"2025-12-10"}]}}
        """;

    private static readonly string[] Hostile =
    [
        "null", "true", "-1", "0", "0.5", "95", "200", "1440", "3000000000", "1e300", "1e999", "\"\"", "\" \"", "\"x\"",
        "\"\\ud800\"", "\"\\u0000\"", "\"2026-02-30\"", "\"2026-01-01\"", "\"DEP-37\"", "\"DEP-\"", "\"mode:16\"",
        "\"finess:\"", "\"SENSITIVE\"", "\"FERME\"", "\"37\"", "{}", "[]", "[null]", "[[]]", "[[\"2026-08-01\"]]",
        "[[\"2026-08-02\",\"2026-08-01\"]]", "[0,0]", "[{}]", "{\"x\":1}", "{\"closed\":[[]]}", "{\"all\":[]}",
        "{\"type\":\"Polygon\",\"coordinates\":[]}", "{\"type\":\"MultiPolygon\",\"coordinates\":[]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}", "{\"center\":[200,95]}",
        "[{\"key\":\"l1\"},{\"key\":\"l1\"}]",
    ];

    [Fact]
    public void Every_field_of_every_facet_is_read_and_written_as_it_was()
    {
        var members = JsonNode.Parse(Complete)!.AsObject();

        var payload = Payload.Read(1, members).OrThrow();

        Assert.Equal(FacetNames.All.Order(), payload.Facets.Keys.Order());
        Assert.All(payload.Facets, facet =>
            Assert.Equal(CanonicalJson.Write(members[facet.Key]), facet.Value!.ToText()));
        Assert.Equal(CanonicalJson.Write(members), payload.Text);
    }

    /// <summary>Whatever stands wherever: the door refuses it, or the projection takes it.</summary>
    [Property(MaxTest = 3000)]
    public Property What_is_accepted_can_be_projected()
    {
        var replacements = from place in Gen.Choose(0, int.MaxValue)
                           from value in Gen.Elements(Hostile)
                           select Replaced(place, value);
        return Prop.ForAll(replacements.ToArbitrary(), text =>
        {
            var reading = Payload.Read(1, JsonNode.Parse(text)!.AsObject());
            return !reading.IsRead || IsProjected(reading.Value.Text);
        });
    }

    [Theory]
    [InlineData("""{"offers":[{"key":"l1","closed":[["2026-01-01"]]}]}""", "offers")]
    [InlineData("""{"coverage":{}}""", "coverage")]
    [InlineData("""{"offers":[{"key":"l1","capacity":{"count":3000000000,"unit":"PLACE"}}]}""", "offers")]
    [InlineData("""{"agreement":{"anything":["stated before the shape was checked"]}}""", "agreement")]
    public void What_the_journal_holds_of_before_is_left_out_and_told_while_the_rest_stays(string stored, string facet)
    {
        var members = JsonNode.Parse(stored)!.AsObject();
        members[FacetNames.Name] = "Relais";

        var payload = Payload.ReadStored(1, members.ToJsonString());

        Assert.Equal("Relais", payload.Find<NameFacet>()!.Text);
        Assert.DoesNotContain(facet, payload.Facets.Keys);
        Assert.StartsWith(facet, Assert.Single(payload.Faults).Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "{\"name\":\"x\"")]
    [InlineData(1, "[]")]
    [InlineData(2, "{\"name\":\"x\"}")]
    public void What_the_journal_holds_and_nobody_can_read_is_told(int version, string stored)
    {
        var payload = Payload.ReadStored(version, stored);

        Assert.Empty(payload.Facets);
        Assert.Null(Assert.Single(payload.Faults).Where);
    }

    [Theory]
    [InlineData(
        """{"offers":[{"key":"l1","capacity":{"count":3000000000,"unit":"PLACE"}}]}""", "offers[0].capacity.count")]
    [InlineData("""{"offers":[{"key":"l1","ageMinMonths":1439,"ageMaxMonths":720}]}""", "offers[0].ageMaxMonths")]
    [InlineData("""{"offers":[{"key":"l1","closed":[["2026-08-01"]]}]}""", "offers[0].closed[0]")]
    public void What_is_possible_and_absurd_is_refused_at_its_place(string payload, string place) =>
        Assert.Equal(place, Assert.Single(Payload.Read(1, JsonNode.Parse(payload)!.AsObject()).Refusals).Where);

    [Fact]
    public void No_refusal_repeats_more_than_a_hundred_characters()
    {
        var cell = new string('x', 272_617);
        var payload = new JsonObject
        {
            [FacetNames.Status] = cell,
            [FacetNames.Needs] = new JsonArray(cell),
            [FacetNames.Sites] = new JsonArray(
                new JsonObject { ["key"] = cell, [cell] = 1 }, new JsonObject { ["key"] = cell }),
            [cell] = 1,
        };

        var refusals = Payload.Read(1, payload).Refusals;

        Assert.Equal(5, refusals.Count);
        Assert.All(refusals, refusal => Assert.InRange(refusal.Value?.Length ?? 0, 0, 100));
        Assert.All(refusals, refusal => Assert.InRange(refusal.Sentence.Length, 1, 400));
    }

    [Fact]
    public void A_number_of_a_register_is_the_same_with_and_without_its_spaces() => Assert.Equal(
        "12345678900012",
        Stating.Content((FacetNames.Identifiers, JsonNode.Parse(
            """[{"scheme":"siret","value":"123 456 789 00012"}]"""))).Find<IdentifiersFacet>()!.Items[0].Value);

    private static bool IsProjected(string stored)
    {
        var key = Stating.Service("s");
        var payload = Payload.ReadStored(1, stored);
        var entity = Resolution.Resolve(
            key.Id, [new Head(key, key.Id, 1, default, null, null, payload)], Reference.OfSeed.Ranks);
        var projection = new DirectoryProjection(Reference.OfSeed);
        projection.AgreementOf(entity);
        DirectoryProjection.ActorOf(entity);
        if (payload.Find<KindFacet>() is not null)
            EntityDocument.Write(projection.ServiceOf(entity));
        return payload.Faults.Count == 0 && payload.Facets.Values.All(IsWrittenAsItIsRead);
    }

    private static bool IsWrittenAsItIsRead(Facet? facet) => facet is null
        || Payload.Of(facet).Facets[facet.Name]!.ToText() == facet.ToText();

    /// <summary>The complete payload with one of its values replaced.</summary>
    private static string Replaced(int place, string value)
    {
        var payload = JsonNode.Parse(Complete)!.AsObject();
        var all = Below(payload).ToList();
        all[place % all.Count].ReplaceWith("@");
        return payload.ToJsonString().Replace("\"@\"", value, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => (node switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
}
