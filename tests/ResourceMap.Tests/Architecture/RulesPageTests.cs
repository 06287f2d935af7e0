using System.Text.RegularExpressions;

namespace ResourceMap.Tests.Architecture;

/// <summary>A comment that cites a rule leads to docs/rules.md.</summary>
public sealed partial class RulesPageTests
{
    private static readonly string Page =
        File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "rules.md"));

    private static readonly List<string> Rows = [.. Row().Matches(Page).Select(row => row.Groups[1].Value)];

    private static readonly List<(string File, string Text)> Sources =
    [
        .. new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(TestData.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories))
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file))),
    ];

    [Fact]
    public void Every_rule_that_is_cited_has_one_row_and_every_row_is_cited()
    {
        var cited = Sources.SelectMany(source => Citation().Matches(source.Text)).Select(id => id.Value).Distinct();

        Assert.Equal(cited.Order(StringComparer.Ordinal), Rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_cited_that_a_reader_cannot_find()
    {
        var lost = Sources.Where(source => source.File != "RulesPageTests.cs")
            .SelectMany(source => Elsewhere().Matches(source.Text).Select(found => $"{source.File}: {found.Value}"));

        Assert.Empty(lost);
    }

    [GeneratedRegex(@"^\| ((?:practice|design)-\S+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(?:practice|design)-[A-C]?\d+(?:-[a-z]+)?\b")]
    private static partial Regex Citation();

    /// <summary>A number of a rule without its page, or a chapter of a document that is not here.</summary>
    [GeneratedRegex(@"///.*(?:\(|, |practice )[A-C]\d{1,2}[,)]|(?:practice|design|domain)(?:\.md)? ?§|\.\./shared")]
    private static partial Regex Elsewhere();
}
