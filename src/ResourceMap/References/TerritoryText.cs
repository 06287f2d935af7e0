using System.Text.RegularExpressions;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.References;

/// <summary>What a territory is found by: its name, "St" and "Ste" written out or not, code and postcodes.</summary>
internal sealed class TerritoryText(Territory territory, IReadOnlyList<string> postcodes)
{
    public Territory Territory { get; } = territory;

    public string Key { get; } = SortKey.Of(SaintsWrittenOut.Of(territory.Name));

    public IReadOnlyList<string> Tokens { get; } = TextTokens.Indexed(territory.Name);

    public IReadOnlyList<string> Codes { get; } = [territory.Id.Code, .. postcodes];
}

/// <summary>A text that is looked for among territories.</summary>
internal sealed partial class TerritoryQuery(string text)
{
    private readonly string? _code = CodeOrBeginning().IsMatch(text) ? text.Trim().ToUpperInvariant() : null;

    private readonly SearchQuery _words = SearchQuery.Of(text);

    /// <summary>As it stands too: "st" may be the beginning of Strasbourg.</summary>
    private readonly string[] _keys = [SortKey.Of(text), SortKey.Of(SaintsWrittenOut.Of(text))];

    /// <summary>0 the same name or code, 1 one that begins so, 2 a name that holds the words; else null.</summary>
    public int? RankOf(TerritoryText territory) =>
        new[] { RankOfName(territory), _code is null ? null : RankOf(territory, _code) }.Min();

    private int? RankOfName(TerritoryText territory) =>
        !_words.Accepts(territory.Tokens) ? null
        : _keys.Contains(territory.Key) ? 0
        : _keys.Any(key => territory.Key.StartsWith(key, StringComparison.Ordinal)) ? 1
        : 2;

    private static int? RankOf(TerritoryText territory, string code) =>
        territory.Codes.Contains(code) ? 0
        : territory.Codes.Any(each => each.StartsWith(code, StringComparison.Ordinal)) ? 1
        : null;

    [GeneratedRegex(@"^\s*[0-9][0-9AB][0-9]*\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeOrBeginning();
}

internal static partial class SaintsWrittenOut
{
    public static string Of(string text) => Abbreviation().Replace(text, "saint$1");

    [GeneratedRegex(@"\bst(e?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
