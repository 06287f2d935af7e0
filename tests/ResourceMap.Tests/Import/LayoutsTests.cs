using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;

namespace ResourceMap.Tests.Import;

public sealed class LayoutsTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("file:cd37", "file:cd37")]
    [InlineData("cd37", null)]
    [InlineData("file:", null)]
    [InlineData("file:cd 37", null)]
    [InlineData("edit:cd37", null)]
    public void Who_states_a_file_that_does_not_say_it_is_asked_for(string? given, string? source) =>
        Assert.Equal(source, Layouts.SourceOf(new Plain(), given).Value);

    [Fact]
    public void A_layout_that_says_it_itself_takes_no_other_source()
    {
        Assert.Equal("finess-et", Layouts.SourceOf(new FinessEt(), null).Value);
        Assert.Equal("statements", Layouts.SourceOf(new StatementsLayout(), null).Value);
        Assert.All(Layouts.All, layout => Assert.False(Layouts.SourceOf(layout, "file:cd37").IsRead));
    }

    /// <summary>Anybody's file.</summary>
    private sealed class Plain : ILayout
    {
        public string Name => "plain";

        public string Description => "";

        public LayoutSource StatedBy => LayoutSource.Given;

        public IEnumerable<ImportRow> Read(ImportFile file, LayoutContext context) => [];
    }
}
