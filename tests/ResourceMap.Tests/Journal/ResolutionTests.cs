using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;

namespace ResourceMap.Tests.Journal;

public sealed class ResolutionTests
{
    private static readonly EntityId Anchor = Stating.Service("a", "finess-et").Id;

    private static readonly SourceRanks Ranks = SourceRanks.Read(
        File.ReadAllBytes(Path.Combine(TestData.Seed, "nomenclatures", SourceRanks.FileName)));

    [Fact]
    public void An_edit_wins_over_a_file_and_a_file_over_finess()
    {
        var resolved = Resolve(
            Head("finess-et", 1, (FacetNames.Name, "FINESS"), (FacetNames.Status, "OUVERT")),
            Head("file:exemple", 2, (FacetNames.Name, "Fichier"), (FacetNames.Status, "FERME")),
            Head("edit:cd37", 3, (FacetNames.Name, "Personne")));

        Assert.Equal("Personne", resolved.Find<NameFacet>()!.Text);
        Assert.Equal(ServiceStatus.Ferme, resolved.Find<StatusFacet>()!.Status);
        Assert.Equal("file:exemple", resolved.Facets[FacetNames.Status].Record.Source);
    }

    [Fact]
    public void Other_sources_that_say_otherwise_are_listed_as_conflicts()
    {
        var resolved = Resolve(
            Head("finess-et", 1, (FacetNames.Name, "A"), (FacetNames.Status, "OUVERT")),
            Head("file:exemple", 2, (FacetNames.Name, "B"), (FacetNames.Status, "OUVERT")));

        var conflict = Assert.Single(resolved.Conflicts);
        Assert.Equal(("name", "\"B\"", "\"A\""), (
            conflict.Facet, conflict.Kept.Value!.ToText(), conflict.Other.Value!.ToText()));
    }

    [Fact]
    public void To_state_that_there_is_none_wins_over_a_lower_rank()
    {
        var resolved = Resolve(
            Head("finess-et", 1, (FacetNames.Contact, new JsonObject { ["phone"] = "02" })),
            Head("edit:cd37", 2, (FacetNames.Contact, null)));

        Assert.Null(resolved.Facets[FacetNames.Contact].Value);
    }

    [Fact]
    public void The_freshest_availability_of_a_line_is_taken_from_whoever_states_it()
    {
        var resolved = Resolve(
            Head("finess-equipement", 1, (FacetNames.Offers, Offers("l1", "ATTENTE", "2026-01-01"))),
            Head("finess-et", 2, (FacetNames.Offers, Offers("l1", "PLACE", "2026-06-01"))));

        Assert.Equal("finess-equipement", resolved.Facets[FacetNames.Offers].Record.Source);
        Assert.Equal(AvailabilityState.Place, resolved.Find<OffersFacet>()!.Lines[0].Availability!.State);
    }

    [Fact]
    public void An_entity_whose_records_are_all_withdrawn_keeps_what_it_said_last_and_the_date()
    {
        var withdrawn = Head("finess-et", 2) with
        {
            Payload = null,
            LastPayload = Stating.Content((FacetNames.Name, "Ancien")),
        };

        var resolved = Resolve(withdrawn);

        Assert.Equal(new DateOnly(2026, 1, 2), resolved.WithdrawnOn);
        Assert.Equal("Ancien", resolved.Find<NameFacet>()!.Text);
    }

    [Fact]
    public void A_withdrawn_record_says_nothing_while_another_speaks()
    {
        var resolved = Resolve(
            Head("file:exemple", 1) with { Payload = null, LastPayload = Stating.Content((FacetNames.Name, "Ancien")) },
            Head("finess-et", 2, (FacetNames.Name, "Actuel")));

        Assert.Null(resolved.WithdrawnOn);
        Assert.Equal("Actuel", resolved.Find<NameFacet>()!.Text);
    }

    [Fact]
    public void An_entity_is_fictional_while_no_other_source_has_spoken_of_it()
    {
        var invented = Head("file:exemple", 1, (FacetNames.Name, "A"));
        var withdrawn = Head("finess-et", 2) with { Payload = null };

        Assert.True(Resolve(invented).IsFictional);
        Assert.False(Resolve(invented, Head("finess-et", 2, (FacetNames.Status, "OUVERT"))).IsFictional);
        Assert.False(Resolve(invented, withdrawn).IsFictional);
    }

    [Property]
    public Property The_order_of_arrival_plays_no_part()
    {
        var heads = Gen.Choose(1, 6).SelectMany(count => Gen.ArrayOf(AnyHead, count))
            .Select(heads => heads.DistinctBy(head => head.Key).ToArray());
        var orders = heads.SelectMany(
            heads => Gen.Shuffle(heads).Select(shuffled => (heads, Renumbered(shuffled))));
        return Prop.ForAll(
            orders.ToArbitrary(),
            order => Told(Resolve(order.heads)) == Told(Resolve(order.Item2)));
    }

    private static Gen<Head> AnyHead =>
        from source in Gen.Elements("finess-et", "finess-equipement", "file:exemple", "file:autre", "edit:cd37", "x")
        from id in Gen.Elements("1", "2")
        from day in Gen.Choose(1, 3)
        from name in Gen.Elements<string?>("A", "B", null)
        from state in Gen.Elements("PLACE", "ATTENTE")
        from isWithdrawn in Gen.Elements(false, false, true)
        select new Head(
            Stating.Service(id, source), Anchor, 1, DateTime.UnixEpoch, new DateOnly(2026, 1, day), null,
            isWithdrawn ? null : Stating.Content(
                (FacetNames.Name, name), (FacetNames.Offers, Offers("l1", state, $"2026-01-0{day}"))));

    private static Head[] Renumbered(Head[] heads) =>
        [.. heads.Select((head, index) => head with { Position = index + 1 })];

    private static string Told(ResolvedEntity entity) => string.Join('\n', entity.Facets
        .OrderBy(facet => facet.Key, StringComparer.Ordinal)
        .Select(facet => $"{facet.Key} {facet.Value.Value?.ToText()} {facet.Value.Record}")
        .Concat(entity.Conflicts.Select(conflict => $"{conflict.Facet} {conflict.Kept.Record} {conflict.Other.Record}"))
        .Concat(entity.Records.Select(record => record.Value))
        .Append($"{entity.WithdrawnOn}"));

    private static JsonArray Offers(string key, string state, string statedOn) =>
    [
        new JsonObject
        {
            ["key"] = key,
            ["availability"] = new JsonObject { ["state"] = state, ["statedOn"] = statedOn },
        },
    ];

    private static ResolvedEntity Resolve(params Head[] heads) => Resolution.Resolve(Anchor, heads, Ranks);

    private static Head Head(string source, int day, params (string Facet, JsonNode? Value)[] facets) => new(
        Stating.Service("a", source), Anchor, day, DateTime.UnixEpoch, new DateOnly(2026, 1, day), null,
        Stating.Content(facets));
}
