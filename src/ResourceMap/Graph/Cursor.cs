using System.Buffers.Text;
using System.Text;
using ResourceMap.Catalog;
using ResourceMap.Refusals;

namespace ResourceMap.Graph;

/// <summary>A row of a plain list: the place in the order after which a page goes on. Clients never parse it.</summary>
public readonly record struct Cursor(string SortKey, EntityId Id) : IComparable<Cursor>
{
    private const char Separator = '\u241F';

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="RefusedException">The text is no cursor of ours.</exception>
    public static Cursor Parse(string text)
    {
        var parts = Base64Url.IsValid(text)
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(Separator)
            : [];
        return parts.Length == 2 && parts[1].Length > 0
            ? new Cursor(parts[0], new EntityId(parts[1]))
            : throw Invalid();
    }

    public static RefusedException Invalid() => new(new Refusal(
        RefusalCode.InvalidCursor, "Ce curseur n'est pas de cette liste : reprenez à la première page.", "after"));

    /// <summary>Ordinal by sort key, then by id, whatever an engine's collation.</summary>
    public int CompareTo(Cursor other) => string.CompareOrdinal(SortKey, other.SortKey) is var order and not 0
        ? order
        : Id.CompareTo(other.Id);

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{SortKey}{Separator}{Id.Value}"));
}
