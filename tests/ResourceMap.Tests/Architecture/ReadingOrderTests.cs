using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ResourceMap.Tests.Architecture;

/// <summary>A chapter uses those above it, never those below.</summary>
public sealed class ReadingOrderTests
{
    private static readonly string[] Chapters =
    [
        "Refusals", "Files", "Territories", "Nomenclatures", "Coverage", "Catalog", "Journal", "References", "Import",
        "Graph", "Matching", "Network", "Reporting",
    ];

    private static readonly ArchUnitNET.Domain.Architecture Core =
        new ArchLoader().LoadAssemblies(typeof(Catalog.Service).Assembly).Build();

    public static TheoryData<string, string> ForbiddenPairs()
    {
        var pairs = new TheoryData<string, string>();
        for (var above = 0; above < Chapters.Length; above++)
        {
            for (var below = above + 1; below < Chapters.Length; below++)
                pairs.Add(Chapters[above], Chapters[below]);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(ForbiddenPairs))]
    public void A_chapter_does_not_know_those_below_it(string above, string below)
    {
        Types().That().Are(Of(above)).Should().NotDependOnAny(Types().That().Are(Of(below))).Check(Core);
    }

    [Fact]
    public void Every_chapter_exists_and_no_type_stands_outside_them()
    {
        Assert.All(Chapters, chapter => Assert.NotEmpty(Of(chapter)));
        var named = Chapters.SelectMany(Of).Select(type => type.FullName).ToHashSet();
        Assert.DoesNotContain(Core.Types.Select(type => type.FullName), name =>
            name.StartsWith("ResourceMap.", StringComparison.Ordinal) && !named.Contains(name));
    }

    private static IEnumerable<IType> Of(string chapter) => Core.Types.Where(type =>
        type.Namespace.FullName == $"ResourceMap.{chapter}"
        || type.Namespace.FullName.StartsWith($"ResourceMap.{chapter}.", StringComparison.Ordinal));
}
