using ResourceMap.Import;
using ResourceMap.Server.Commands;

namespace ResourceMap.Tests.Commands;

public sealed class ImportOrderTests
{
    private static readonly string AnyFile = typeof(ImportOrderTests).Assembly.Location;

    [Theory]
    [InlineData("statements")]
    [InlineData("finess-et")]
    [InlineData("cog")]
    [InlineData("nomenclatures")]
    public void A_vintage_is_refused_where_it_would_have_no_effect(string name)
    {
        var refused = Assert.Single((new ImportOrder(name, [AnyFile]) { Vintage = "cog:2018" }).Read().Refusals);

        Assert.StartsWith("--vintage ne vaut que pour les contours", refused.Sentence, StringComparison.Ordinal);
        Assert.True((new ImportOrder("outlines", [AnyFile]) { Vintage = "cog:2018" }).Read().IsRead);
    }

    [Theory]
    [InlineData("statements", "file:cd37/DEP-37")]
    [InlineData("finess-et", "finess/DEP-37")]
    public void The_example_of_a_scope_can_be_used(string name, string example)
    {
        var refused = Assert.Single((new ImportOrder(name, [AnyFile]) { Scope = "x" }).Read().Refusals);

        Assert.EndsWith($"par exemple {example}.", refused.Sentence, StringComparison.Ordinal);
        Assert.True((new ImportOrder(name, [AnyFile]) { Scope = example }).Read().IsRead);
        Assert.Equal("file:un-nom/DEP-37", CompleteScope.Example("file:un-nom"));
    }
}
