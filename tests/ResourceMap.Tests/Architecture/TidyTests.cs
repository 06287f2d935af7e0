using System.Text.RegularExpressions;

namespace ResourceMap.Tests.Architecture;

/// <summary>What analyzers cannot hold.</summary>
public sealed partial class TidyTests
{
    private const int LineColumnsMax = 120;
    private const int FileLinesMax = 300;

    [Fact]
    public void No_line_is_wider_than_120_columns_and_no_file_longer_than_300_lines()
    {
        var faults = Sources().SelectMany(file =>
        {
            var lines = File.ReadAllLines(file);
            var wide = lines.Index().Where(line => line.Item.Length > LineColumnsMax)
                .Select(line => $"{Name(file)}:{line.Index + 1} is {line.Item.Length} columns wide");
            return lines.Length > FileLinesMax ? wide.Append($"{Name(file)} has {lines.Length} lines") : wide;
        });

        Assert.Empty(faults);
    }

    [Fact]
    public void Nothing_is_left_open_in_the_code()
    {
        var open = Sources().Where(file => Path.GetFileName(file) != "TidyTests.cs")
            .Where(file => LeftOpen().IsMatch(File.ReadAllText(file))).Select(Name);

        Assert.Empty(open);
    }

    [Fact]
    public void Every_decision_record_is_in_the_index()
    {
        var folder = Path.Combine(TestData.RepositoryRoot, "docs", "adr");
        var index = File.ReadAllText(Path.Combine(folder, "README.md"));

        Assert.All(
            Directory.EnumerateFiles(folder, "0*.md").Select(Path.GetFileName),
            name => Assert.Contains($"({name})", index, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources() =>
        new[] { "src", "tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(TestData.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("Migrations", StringComparison.Ordinal));

    private static string Name(string file) => Path.GetRelativePath(TestData.RepositoryRoot, file);

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex LeftOpen();
}
