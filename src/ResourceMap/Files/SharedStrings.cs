namespace ResourceMap.Files;

/// <summary>Nearly every field of a national table repeats: one string each instead of a million.</summary>
internal sealed class SharedStrings
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _known =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<char> text)
    {
        if (_known.TryGetValue(text, out var found))
            return found;
        _known.Add(found = text.ToString());
        return found;
    }
}
