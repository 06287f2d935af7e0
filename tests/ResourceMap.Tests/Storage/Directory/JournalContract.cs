using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Storage.Directory;

/// <summary>
/// What every journal promises. A make of SQL inherits it and says how a directory that holds nothing is opened there.
/// </summary>
public abstract partial class JournalContract
{
    protected static readonly CancellationToken None = CancellationToken.None;

    /// <summary>A directory that holds nothing, on the make of SQL that the contract is held against.</summary>
    protected abstract Task<IEmptyDirectory> OpenEmptyAsync();

    [Fact]
    public async Task The_same_content_stated_twice_writes_one_statement()
    {
        await using var directory = await OpenEmptyAsync();
        var statement = Stating.Service("a").IsNamed("SESSAD");

        var first = await directory.Journal.AppendAsync([statement], 1, None);
        var second = await directory.Journal.AppendAsync([statement, statement], 2, None);

        Assert.Equal([AppendOutcome.Changed], first);
        Assert.Equal([AppendOutcome.Unchanged, AppendOutcome.Unchanged], second);
        Assert.Equal(1, await directory.Journal.GetPositionAsync(None));
    }

    [Fact]
    public async Task What_was_stated_is_read_back_with_its_dates()
    {
        await using var directory = await OpenEmptyAsync();
        var statement = Stating.Service("é").IsNamed("Œuvre 💡") with { Vintage = "cog:2024" };

        await directory.Journal.AppendAsync([statement], 1, None);

        var head = Assert.Single(await directory.ReadHeadsAsync());
        Assert.Equal(statement.Key, head.Key);
        Assert.Equal(statement.Key.Id, head.Anchor);
        Assert.Equal(statement.StatedOn, head.StatedOn);
        Assert.Equal("cog:2024", head.Vintage);
        Assert.Equal(directory.Clock.GetUtcNow().UtcDateTime, head.RecordedAtUtc);
        Assert.Equal("Œuvre 💡", head.Payload!.Find<NameFacet>()!.Text);
    }

    [Fact]
    public async Task A_departement_is_listed_while_a_real_service_is_listed_under_it()
    {
        await using var directory = await OpenEmptyAsync();
        TerritoryId[] all = [new("DEP-03"), new("DEP-37"), new("DEP-63"), new("DEP-86"), new("DEP-2A")];
        var actor = new RecordKey("finess-et", RecordKind.Establishment, "e");
        await directory.Journal.AppendAsync(
            [
                Stating.Service("a", "finess-et").IsNamed("a") with { Departement = all[1] },
                Stating.Service("b", "file:autre").IsNamed("b") with { Departement = all[2] },
                Stating.Service("c", "file:autre").IsNamed("c") with { Departement = all[3] },
                Stating.Service("d", RecordKey.FictionalSource).IsNamed("d") with { Departement = all[0] },
                actor.IsNamed("e") with { Departement = all[4] },
            ],
            1, None);
        await directory.Journal.AppendAsync([Stating.Service("c", "file:autre").IsWithdrawn()], 2, None);

        Assert.Equal(
            [all[1], all[2]],
            (await directory.Journal.FindListedDepartementsAsync(all, None)).OrderBy(each => each.Value));
        Assert.Empty(await directory.Journal.FindListedDepartementsAsync([all[0]], None));
    }

    [Fact]
    public async Task A_position_is_marked_by_its_record_and_its_time()
    {
        await using var directory = await OpenEmptyAsync();
        await directory.Journal.AppendAsync([Stating.Service("a").IsNamed("a")], 1, None);
        await directory.Journal.AppendAsync([Stating.Service("b").IsNamed("b")], 1, None);
        directory.Clock.Advance(TimeSpan.FromSeconds(1));
        await directory.Journal.AppendAsync([Stating.Service("b").IsNamed("c")], 1, None);

        var marks = new HashSet<string>();
        for (var position = 1; position <= 3; position++)
            marks.Add(await directory.Journal.GetFingerprintAsync(position, None));

        Assert.Equal(3, marks.Count);
        Assert.Equal("", await directory.Journal.GetFingerprintAsync(4, None));
    }

    [Fact]
    public async Task A_withdrawn_record_keeps_its_head_and_may_come_back_with_the_same_content()
    {
        await using var directory = await OpenEmptyAsync();
        var key = Stating.Service("a");
        await directory.Journal.AppendAsync([key.IsNamed("A"), key.IsWithdrawn(), key.IsWithdrawn()], 1, None);

        var withdrawn = Assert.Single(await directory.ReadHeadsAsync());
        var back = await directory.Journal.AppendAsync(
            [key.IsNamed("A") with { StatedOn = new DateOnly(2026, 6, 3) }], 2, None);

        Assert.Null(withdrawn.Payload);
        Assert.Equal(2, withdrawn.Position);
        Assert.Equal([AppendOutcome.Changed], back);
    }

    [Fact]
    public async Task A_record_that_joins_another_changes_both_entities_and_vacates_its_own()
    {
        await using var directory = await OpenEmptyAsync();
        var (a, b) = (Stating.Service("a"), Stating.Service("b"));
        await directory.Journal.AppendAsync([a.IsNamed("A"), b.IsNamed("B")], 1, None);

        await directory.Journal.AppendAsync([a.IsSameAs(b)], 1, None);

        var changes = await directory.Journal.ReadChangesAsync(2, 100, None);
        Assert.Equal(3, changes.Position);
        Assert.All(changes.Heads, head => Assert.Equal(b.Id, head.Anchor));
        Assert.Equal(2, changes.Heads.Count);
        Assert.Equal([a.Id], changes.Vacated);
    }

    [Fact]
    public async Task Separating_the_middle_of_a_chain_takes_those_behind_it_along()
    {
        await using var directory = await OpenEmptyAsync();
        var (a, b, c) = (Stating.Service("a"), Stating.Service("b"), Stating.Service("c"));
        await directory.Journal.AppendAsync([a.IsNamed("A"), b.IsNamed("B"), c.IsNamed("C")], 1, None);
        await directory.Journal.AppendAsync([b.IsSameAs(c), a.IsSameAs(b)], 1, None);
        var joined = await directory.Journal.FindHeadsAsync([a.Id, b.Id], None);

        await directory.Journal.AppendAsync([b.IsSameAs(b)], 1, None);

        var heads = await directory.ReadHeadsAsync();
        Assert.All(joined, entity => Assert.Equal(3, entity.Count()));
        Assert.Equal(b.Id, heads.Single(head => head.Key == a).Anchor);
        Assert.Equal(c.Id, heads.Single(head => head.Key == c).Anchor);
    }

    [Fact]
    public async Task A_circle_of_same_as_ends_at_one_anchor()
    {
        await using var directory = await OpenEmptyAsync();
        var (a, b) = (Stating.Service("a"), Stating.Service("b"));
        await directory.Journal.AppendAsync([a.IsNamed("A"), b.IsNamed("B")], 1, None);

        await directory.Journal.AppendAsync([a.IsSameAs(b), b.IsSameAs(a)], 1, None);

        Assert.Single((await directory.ReadHeadsAsync()).Select(head => head.Anchor).Distinct());
    }

    [Fact]
    public async Task A_service_cannot_be_the_same_as_an_actor()
    {
        await using var directory = await OpenEmptyAsync();
        var actor = new RecordKey("file:exemple", RecordKind.Actor, "g");

        await Assert.ThrowsAsync<ArgumentException>(
            () => directory.Journal.AppendAsync([Stating.Service("a").IsSameAs(actor)], 1, None));
    }

    [Fact]
    public async Task Changes_come_in_bounded_steps_until_none_is_left()
    {
        await using var directory = await OpenEmptyAsync();
        var statements = Enumerable.Range(0, 25).Select(number => Stating.Service($"{number}").IsNamed("S")).ToList();
        await directory.Journal.AppendAsync(statements, 1, None);

        var seen = new HashSet<EntityId>();
        long position = 0;
        while ((await directory.Journal.ReadChangesAsync(position, 10, None)) is { Heads.Count: > 0 } changes)
        {
            Assert.InRange(changes.Heads.Count, 1, 10);
            position = changes.Position;
            seen.UnionWith(changes.Heads.Select(head => head.Anchor));
        }

        Assert.Equal(25, seen.Count);
        Assert.Equal(25, position);
    }

    [Fact]
    public async Task What_a_source_states_of_a_departement_is_listed_until_it_is_withdrawn()
    {
        await using var directory = await OpenEmptyAsync();
        var (a, b, c) = (Stating.Service("a"), Stating.Service("b"), Stating.Service("c", "file:autre"));
        var touraine = new TerritoryId("DEP-37");
        await directory.Journal.AppendAsync(
            [
                a.IsNamed("A") with { Departement = touraine, Vintage = "finess:2021-01-08" }, b.IsNamed("B"),
                c.IsNamed("C") with { Departement = touraine },
            ],
            1, None);

        Assert.Equal(
            [new StatedKey(a, "finess:2021-01-08")],
            await directory.Journal.ListStatedAsync(a.Source, touraine, None));
        Assert.Equal(2, (await directory.Journal.ListStatedAsync(a.Source, new TerritoryId("FR"), None)).Count);
        await directory.Journal.AppendAsync([a.IsWithdrawn()], 2, None);
        Assert.Empty(await directory.Journal.ListStatedAsync(a.Source, touraine, None));
    }

    [Fact]
    public async Task What_stating_would_do_is_told_and_not_done()
    {
        await using var directory = await OpenEmptyAsync();
        var (known, unknown) = (Stating.Service("a"), Stating.Service("b"));
        var same = new StatedRecord(unknown, null, null, null, new SameAs(known.Id, "rule", "evidence"));
        await directory.Journal.AppendAsync([known.IsNamed("A")], 1, None);

        var effects = await directory.Journal.CompareAsync(
            [known.IsNamed("A"), known.IsNamed("B"), known.IsWithdrawn(), unknown.IsNamed("A"), same], None);

        Assert.Equal(
            [
                AppendOutcome.Unchanged, AppendOutcome.Changed, AppendOutcome.Changed, AppendOutcome.Changed,
                AppendOutcome.Changed,
            ],
            effects.Select(effect => effect.Outcome));
        Assert.Equal([1L, 1, 1, null, null], effects.Select(effect => effect.Current?.Position));
        Assert.Equal(1, await directory.Journal.GetPositionAsync(None));
    }

    [Fact]
    public async Task Who_bears_a_number_of_a_record_is_found_with_its_whole_entity_until_the_number_is_gone()
    {
        await using var directory = await OpenEmptyAsync();
        var (a, b, c, d) = (Stating.Service("a"), Stating.Service("b"), Stating.Service("c"), Stating.Service("d"));
        await directory.Journal.AppendAsync(
            [
                Bearing(a, "siret", "1"), Bearing(b, "siret", "1"), c.IsNamed("C"), Bearing(d, "siret", "2"),
                new StatedRecord(c, null, null, null, new SameAs(b.Id, "rule", "evidence")),
            ],
            1, None);

        Assert.Equal([a, b, c], await AlikeAsync(directory, a));
        Assert.Equal([d], await AlikeAsync(directory, d));
        await directory.Journal.AppendAsync([Bearing(b, "siret", "2")], 2, None);
        Assert.Equal([a], await AlikeAsync(directory, a));
        Assert.Equal([b, c, d], await AlikeAsync(directory, d));
        await directory.Journal.RedactAsync(new Redaction(
            await directory.Journal.GetPositionAsync(None), b.IsNamed("B").Content!, "x", "y"), None);
        Assert.Equal([d], await AlikeAsync(directory, d));
    }

    private static StatedRecord Bearing(RecordKey key, string scheme, string value) => key.Says(
        (FacetNames.Identifiers, new JsonArray(new JsonObject { ["scheme"] = scheme, ["value"] = value })));

    private static async Task<IEnumerable<RecordKey>> AlikeAsync(IEmptyDirectory directory, RecordKey record) =>
        (await directory.Journal.FindAlikeAsync([record.Id], None)).Select(head => head.Key)
            .OrderBy(key => key.ExternalId, StringComparer.Ordinal);

    [Fact]
    public async Task An_own_write_reaches_every_reader_that_waits_for_it()
    {
        await using var directory = await OpenEmptyAsync();
        var readers = Enumerable.Range(0, 3).Select(_ => directory.Signal.ReachedAsync(2, None)).ToList();

        await directory.Journal.AppendAsync([Stating.Service("a").IsNamed("A")], 1, None);
        Assert.All(readers, reader => Assert.False(reader.IsCompleted));
        await directory.Journal.AppendAsync([Stating.Service("b").IsNamed("B")], 1, None);

        var reached = await Task.WhenAll(readers);
        Assert.Equal([2, 2, 2], reached);
        Assert.Equal(2, await directory.Signal.ReachedAsync(1, None));
    }

    [Fact]
    public async Task What_is_still_what_was_written_is_found_undamaged_redacted_or_not()
    {
        await using var directory = await OpenEmptyAsync();
        var (a, b) = (Stating.Service("a"), Stating.Service("b"));
        await directory.Journal.AppendAsync([a.IsNamed("A"), b.IsNamed("B"), b.IsWithdrawn()], 1, None);

        await directory.Journal.RedactAsync(
            new Redaction(1, Stating.Content((FacetNames.Name, "(retiré)")), "u-1", "demande"), None);

        Assert.Empty(await directory.Journal.FindDamagedAsync(None).ToListAsync());
        Assert.All(await directory.ReadHeadsAsync(), head => Assert.Null(head.Damage));
    }

    [Fact]
    public async Task Writers_at_the_same_time_queue_and_lose_nothing()
    {
        await using var directory = await OpenEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => directory.Journal.AppendAsync(
            [.. Enumerable.Range(0, 20).Select(number => Stating.Service($"{writer}-{number}").IsNamed("S"))],
            writer,
            None))));

        Assert.Equal(160, (await directory.ReadHeadsAsync()).Count);
        Assert.Equal(160, await directory.Journal.GetPositionAsync(None));
    }
}
