using System.Globalization;
using System.Text.RegularExpressions;
using ResourceMap.Journal;
using ResourceMap.Tests.Storage;
using ResourceMap.Tests.Vignettes;

namespace ResourceMap.Tests.Neo4j;

/// <summary>A journal of copies of the invented layer, which are renamed, withdrawn, joined and separated.</summary>
internal sealed partial class ChangingDirectory(TemporaryDirectory directory, int seed) : IAsyncDisposable
{
    private const int Copies = 6;
    private const int CopiesChanged = 4;
    private readonly Random _chance = new(seed);
    private int _round;

    public string Folder => directory.Folder;

    public static async Task<ChangingDirectory> CreateAsync(int seed)
    {
        var changing = new ChangingDirectory(await TemporaryDirectory.CreateAsync(), seed);
        foreach (var copy in Enumerable.Range(0, Copies))
            await changing.StateAsync(changing.Lines(copy));
        return changing;
    }

    /// <summary>States several hundred records anew.</summary>
    public async Task ChangeAsync()
    {
        _round++;
        foreach (var copy in Enumerable.Range(0, CopiesChanged).Select(_ => _chance.Next(Copies)).Distinct())
            await StateAsync(Lines(copy).Select(statement => Changed(statement, copy)));
    }

    public ValueTask DisposeAsync() => directory.DisposeAsync();

    private async Task StateAsync(IEnumerable<StatedRecord> statements) =>
        await directory.Journal.AppendAsync([.. statements], importRun: 1, CancellationToken.None);

    private StatedRecord Changed(StatedRecord statement, int copy) => _chance.Next(10) switch
    {
        0 => new StatedRecord(statement.Key, statement.StatedOn, null, null),
        1 => Same(statement.Key, Other(statement.Key, copy)),
        2 => Same(statement.Key, statement.Key),
        _ => statement,
    };

    private static StatedRecord Same(RecordKey key, RecordKey anchor) =>
        new(key, null, null, null, new SameAs(anchor.Id, "test", "said so"));

    /// <summary>The same of the copy before: never the copy itself, so that no circle arises.</summary>
    private static RecordKey Other(RecordKey key, int copy) => copy == 0
        ? key
        : key with { ExternalId = key.ExternalId[..key.ExternalId.LastIndexOf('-')] + Suffix(copy - 1) };

    private IEnumerable<StatedRecord> Lines(int copy) => ExampleFiles.Names.SelectMany(ExampleFiles.Lines)
        .Where(line => line.Contains("\"payload\"", StringComparison.Ordinal))
        .Select(line => ExternalId().Replace(line, $"$0{Suffix(copy)}"))
        .Select(line => line.Replace(
            "\"name\":\"Exemple", $"\"name\":\"Exemple {_round}", StringComparison.Ordinal))
        .Select(line => StatementLine.Read(line).Statement.OrThrow());

    private static string Suffix(int copy) => string.Create(CultureInfo.InvariantCulture, $"-{copy}");

    [GeneratedRegex("(?<=\"externalId\":\")[^\"]+")]
    private static partial Regex ExternalId();
}
