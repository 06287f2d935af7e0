using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Graph;

public abstract partial class ResourceGraphContract
{
    [SkippableFact]
    public async Task The_order_is_ordinal_by_sort_key_then_by_id()
    {
        var twins = new[] { "x", "y" }.Select(name => Sample.Service("twin") with { Id = Sample.ServiceId(name) });
        var graph = await OpenAsync(
            [Sample.Service("Zoé"), Sample.Service("école B"), Sample.Service("Ecole A"), .. twins]);

        var page = await graph.ListServicesAsync(new ServiceFilter(), null, 10, NotCancelled);

        Assert.Equal(["Ecole A", "école B", "twin", "twin", "Zoé"], page.Items.Select(item => item.Node.Name));
        Assert.True(page.Items[2].Node.Id.CompareTo(page.Items[3].Node.Id) < 0);
    }

    [SkippableFact]
    public async Task Paging_neither_repeats_nor_loses_a_row_while_rows_arrive()
    {
        var store = await OpenEmptyAsync();
        var names = Enumerable.Range(10, 25).Select(number => $"row {number}").ToArray();
        var services = names.Select(name => Sample.Service(name)).ToArray();
        await store.Writer.ApplyAsync(Sample.Position, Sample.Changes(services), NotCancelled);
        var seen = new List<string>();
        Cursor? after = null;
        for (var hasNext = true; hasNext;)
        {
            var page = await store.Graph.ListServicesAsync(new ServiceFilter(), after, 4, NotCancelled);
            seen.AddRange(page.Items.Select(item => item.Node.Name));
            (after, hasNext) = (page.Items[^1].Cursor, page.HasNext);
            await store.Writer.ApplyAsync(
                Sample.Position, Sample.Changes([Sample.Service($"a {seen.Count}")]), NotCancelled);
        }

        Assert.Equal(names, seen);
    }

    [SkippableFact]
    public async Task A_page_obeys_its_limit_and_counts_all_that_match()
    {
        var graph = await OpenAsync(Sample.Service("a"), Sample.Service("b"), Sample.Service("c"));

        var first = await graph.ListServicesAsync(new ServiceFilter(), null, 2, NotCancelled);
        var last = await graph.ListServicesAsync(new ServiceFilter(), first.Items[1].Cursor, 2, NotCancelled);

        Assert.Equal((2, true, 3), (first.Items.Count, first.HasNext, first.TotalCount));
        Assert.Equal((1, false, 3), (last.Items.Count, last.HasNext, last.TotalCount));
    }

    [SkippableTheory]
    [InlineData("école des cèdres", true)]
    [InlineData("CEDRES ecol", true)]
    [InlineData("l'ecole", true)]
    [InlineData("éducation spéciale", true)]
    [InlineData("370000051", true)]
    [InlineData("ecol cedre", false)]
    [InlineData("", true)]
    public async Task A_text_finds_whole_words_in_any_order_and_the_last_one_by_its_beginning(string text, bool isFound)
    {
        var service = Sample.Service("L'École des Cèdres") with
        {
            Identifiers = [new Identifier("finess", "370000051")],
        };
        var graph = await OpenAsync(service, Sample.Service("École") with { KindLabel = "Autre" });

        var names = await NamesListedAsync(graph, new ServiceFilter(text));

        Assert.Equal(isFound, names.Contains(service.Name));
    }

    [SkippableFact]
    public async Task Very_long_words_and_texts_ask_the_same_of_every_engine()
    {
        var word = new string('q', 150) + new string('z', 150);
        var graph = await OpenAsync(Sample.Service($"alpha {word}"), Sample.Service("beta"));
        var thousand = string.Join(' ', Enumerable.Range(0, 1_100).Select(index => $"w{index}"));

        Assert.Single(await NamesListedAsync(graph, new ServiceFilter(word)));
        Assert.Single(await NamesListedAsync(graph, new ServiceFilter(word[..255] + " alpha")));
        Assert.Empty(await NamesListedAsync(graph, new ServiceFilter("zzzzz")));
        Assert.Empty(await NamesListedAsync(graph, new ServiceFilter(thousand)));
    }

    [SkippableFact]
    public async Task Every_condition_of_a_filter_must_hold()
    {
        var here = Sample.Service("here").Needing("serafin:1.1.1");
        var nowhere = Sample.Site("s") with { DeclaredCommune = null, FoundCommune = null };
        var graph = await OpenAsync(
            here,
            here with { Id = Sample.ServiceId("b"), Name = "other kind", Kind = Code.Parse("finess:183") },
            Sample.Service("other need").Needing("serafin:1.1.2"),
            Sample.Service("elsewhere", Reach.SeDeplace, nowhere).Needing("serafin:1.1.1"),
            here with { Id = Sample.ServiceId("c"), Name = "here too", InScope = false });
        var filter = new ServiceFilter(
            null,
            new HashSet<TerritoryId> { TerritoryId.Commune("37261"), TerritoryId.Commune("37001") },
            [Code.Parse("finess:182"), Code.Parse("finess:500")],
            [Code.Parse("serafin:1.1.1"), Code.Parse("serafin:1.3")]);

        Assert.Equal(["here"], await NamesListedAsync(graph, filter));
        Assert.Equal(["here", "here too"], await NamesListedAsync(graph, filter with { IncludeOutOfScope = true }));
        Assert.Empty(await NamesListedAsync(graph, filter with { Text = "other" }));
        Assert.Empty(await NamesListedAsync(graph, filter with { Kinds = [] }));
    }

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("service")]
    public async Task Real_and_invented_services_are_listed_apart_and_paged_so_when_asked(string? text)
    {
        var graph = await OpenAsync(
            Sample.Service("a real service"), Sample.Service("b invented service") with { Fictional = true },
            Sample.Service("c real service"));

        var page = await graph.ListServicesAsync(
            new ServiceFilter(text, Fictional: false), null, 1, NotCancelled);
        var next = await graph.ListServicesAsync(
            new ServiceFilter(text, Fictional: false), page.Items[0].Cursor, 1, NotCancelled);

        Assert.Equal((2, true), (page.TotalCount, page.HasNext));
        Assert.Equal("c real service", Assert.Single(next.Items).Node.Name);
        Assert.Equal(["b invented service"], await NamesListedAsync(graph, new ServiceFilter(text, Fictional: true)));
        Assert.Equal(3, (await NamesListedAsync(graph, new ServiceFilter(text))).Count);
    }

    [SkippableFact]
    public async Task Actors_are_listed_by_text_level_and_parent_whatever_record_is_named()
    {
        var (g, record) = (Sample.ActorId("g"), Sample.ActorId("other source"));
        var graph = await OpenAsync(
            Sample.Changes([], Sample.Actor("g"), Sample.Actor("IME", g), Sample.Actor("Foyer", record)) with
            {
                Aliases = new Dictionary<EntityId, EntityId> { [record] = g },
            });

        async Task<string> ListAsync(ActorFilter filter) => string.Join(
            ' ', (await graph.ListActorsAsync(filter, null, 10, NotCancelled)).Items.Select(item => item.Node.Name));

        Assert.Equal("Foyer g IME", await ListAsync(new ActorFilter()));
        Assert.Equal("Foyer IME", await ListAsync(new ActorFilter(Parent: g)));
        Assert.Equal("Foyer IME", await ListAsync(new ActorFilter(Parent: record)));
        Assert.Equal("g", await ListAsync(new ActorFilter(Level: ActorLevel.Gestionnaire)));
        Assert.Equal("IME", await ListAsync(new ActorFilter("im", ActorLevel.Etablissement, g)));
    }
}
