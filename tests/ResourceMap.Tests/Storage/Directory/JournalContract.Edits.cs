using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Storage.Directory;

public abstract partial class JournalContract
{
    private static readonly RecordKey Key = Stating.Service("a", "edit:cd37");

    [Fact]
    public async Task An_edit_is_one_statement_that_names_its_author()
    {
        await using var directory = await OpenEmptyAsync();

        var outcome = await directory.Journal.EditAsync(Key.IsNamed("A"), 0, "u-1", None);

        Assert.Equal(new EditOutcome.Written(1), outcome);
        await using var context = directory.Database.NewContext();
        Assert.Equal("u-1", Assert.Single(context.Statements).By);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_with_what_changed()
    {
        await using var directory = await OpenEmptyAsync();
        await directory.Journal.EditAsync(
            Key.Says((FacetNames.Name, "A"), (FacetNames.Status, "OUVERT")), 0, "u-1", None);
        await directory.Journal.EditAsync(
            Key.Says((FacetNames.Name, "B"), (FacetNames.Status, "OUVERT")), 1, "u-2", None);

        var outcome = await directory.Journal.EditAsync(Key.IsNamed("C"), 1, "u-1", None);

        var stale = Assert.IsType<EditOutcome.Stale>(outcome);
        Assert.Equal([FacetNames.Name], stale.ChangedFacets);
        Assert.Equal("B", stale.Current.Payload!.Find<NameFacet>()!.Text);
        Assert.Equal(2, await directory.Journal.GetPositionAsync(None));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_writes_nothing()
    {
        await using var directory = await OpenEmptyAsync();
        await directory.Journal.EditAsync(Key.IsNamed("A"), 0, "u-1", None);

        Assert.IsType<EditOutcome.Unchanged>(await directory.Journal.EditAsync(Key.IsNamed("A"), 1, "u-1", None));
    }

    [Fact]
    public async Task Undo_states_the_earlier_content_again()
    {
        await using var directory = await OpenEmptyAsync();
        await directory.Journal.EditAsync(Key.IsNamed("A"), 0, "u-1", None);
        await directory.Journal.EditAsync(Key.IsNamed("B"), 1, "u-1", None);
        var earlier = (await directory.Journal.ReadHistoryAsync(Key, None))[^2];

        await directory.Journal.EditAsync(Key.IsNamed("?") with { Content = earlier.Payload }, 2, "u-1", None);

        var history = await directory.Journal.ReadHistoryAsync(Key, None);
        Assert.Equal(["A", "B", "A"], history.Select(head => head.Payload!.Find<NameFacet>()!.Text));
    }

    [Fact]
    public async Task A_redaction_overwrites_the_content_everywhere_and_the_file_does_not_bring_it_back()
    {
        await using var directory = await OpenEmptyAsync();
        var key = Stating.Service("a");
        await directory.Journal.AppendAsync([key.IsNamed("Mme X")], 1, None);

        var isDone = await directory.Journal.RedactAsync(
            new Redaction(1, Stating.Content((FacetNames.Name, "(retiré)")), "u-1", "demande"), None);
        var again = await directory.Journal.AppendAsync([key.IsNamed("Mme X")], 2, None);

        Assert.True(isDone);
        Assert.Equal([AppendOutcome.Unchanged], again);
        Assert.NotEmpty((await directory.Journal.ReadChangesAsync(1, 10, None)).Heads);
        await using var context = directory.Database.NewContext();
        Assert.DoesNotContain(context.Statements, row => row.Payload!.Contains("Mme X", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_earlier_release_of_a_file_changes_nothing_that_a_later_one_said()
    {
        await using var directory = await OpenEmptyAsync();
        StatedRecord Named(string name, string vintage) =>
            Stating.Service("a").IsNamed(name) with { Vintage = vintage };
        var gone = Stating.Service("b").IsWithdrawn() with { Vintage = "finess:2026-05-01" };

        await directory.Journal.AppendAsync(
            [Named("new", "finess:2026-05-01"), gone.Key.IsNamed("b"), gone], 1, None);
        var old = Named("old", "finess:2021-01-08");
        var older = new[] { old, old with { Key = gone.Key } };
        var foretold = await directory.Journal.CompareAsync(older, None);
        var earlier = await directory.Journal.AppendAsync(older, 2, None);
        var other = await directory.Journal.AppendAsync([Named("other", "cog:2024")], 3, None);
        var later = await directory.Journal.AppendAsync([Named("newer", "finess:2026-11-01")], 4, None);

        Assert.Equal([AppendOutcome.Older, AppendOutcome.Older], earlier);
        Assert.Equal(earlier, foretold.Select(effect => effect.Outcome));
        Assert.Equal([AppendOutcome.Changed, AppendOutcome.Changed], other.Concat(later));
    }

    [Fact]
    public async Task An_earlier_date_changes_nothing_that_a_later_one_said_but_one_that_had_not_come()
    {
        await using var directory = await OpenEmptyAsync();
        var today = DateOnly.FromDateTime(directory.Clock.GetUtcNow().UtcDateTime);
        StatedRecord Named(string name, DateOnly on) => Stating.Service("a").IsNamed(name) with { StatedOn = on };

        await directory.Journal.AppendAsync([Named("June", today)], 1, None);
        var earlier = await directory.Journal.AppendAsync([Named("May", today.AddMonths(-1))], 2, None);
        var mistyped = await directory.Journal.AppendAsync([Named("3026", today.AddYears(1000))], 3, None);
        var right = await directory.Journal.AppendAsync([Named("right", today)], 4, None);

        Assert.Equal([AppendOutcome.Older], earlier);
        Assert.Equal([AppendOutcome.Changed, AppendOutcome.Changed], mistyped.Concat(right));
    }
}
