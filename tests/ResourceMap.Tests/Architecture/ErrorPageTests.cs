using System.Text.RegularExpressions;
using ResourceMap.Refusals;

namespace ResourceMap.Tests.Architecture;

public sealed partial class ErrorPageTests
{
    [Fact]
    public void The_page_of_errors_has_every_code_and_no_other()
    {
        var page = File.ReadAllText(Path.Combine(TestData.RepositoryRoot, "docs", "errors.md"));
        var rows = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        var told = rows.SelectMany(row => Code().Matches(row[..row.IndexOf('|', 2)]).Select(code => code.Value));

        Assert.Equal(Enum.GetValues<RefusalCode>().Select(code => code.Word()).Order(), told.Order());
    }

    [GeneratedRegex("[A-Z][A-Z_]+[A-Z]")]
    private static partial Regex Code();
}
