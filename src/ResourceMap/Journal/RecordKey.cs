using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ResourceMap.Catalog;

namespace ResourceMap.Journal;

/// <summary>What a source calls one thing.</summary>
/// <param name="Source">Such as <c>finess-et</c>, <c>file:exemple</c> or <c>edit:cd37</c>.</param>
public readonly record struct RecordKey(string Source, RecordKind Kind, string ExternalId)
{
    /// <summary>The source of invented actors and services, which stand beside real ones.</summary>
    public const string FictionalSource = "file:exemple";

    /// <summary>The id of the record, for ever the same.</summary>
    public EntityId Id => PublicId.Of(Kind.Prefix(), $"{Source}\u241F{Kind.Word()}\u241F{ExternalId}");

    public override string ToString() => $"{Source}/{Kind.Word()}/{ExternalId}";
}

public enum RecordKind
{
    Actor,
    Establishment,
    Service,
    Agreement,
    Zone,
}

public static class RecordKinds
{
    private static readonly FrozenDictionary<string, RecordKind> Kinds =
        Enum.GetValues<RecordKind>().ToFrozenDictionary(kind => kind.ToString().ToLowerInvariant());

    private static readonly FrozenDictionary<RecordKind, string> Words =
        Kinds.ToFrozenDictionary(kind => kind.Value, kind => kind.Key);

    /// <summary>The word of the kind in files and ids.</summary>
    public static string Word(this RecordKind kind) => Words[kind];

    public static string Prefix(this RecordKind kind) => kind switch
    {
        RecordKind.Actor or RecordKind.Establishment => "ACT-",
        RecordKind.Service => "SRV-",
        RecordKind.Agreement => "AGR-",
        RecordKind.Zone => "ZONE-",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static bool TryParse(string? word, out RecordKind kind) => Kinds.TryGetValue(word ?? "", out kind);
}

/// <summary>
/// A prefix and 20 characters: the first 100 bits of SHA-256 over UTF-8 text, in Crockford base32.
/// </summary>
public static class PublicId
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Crockford);

    /// <summary>Of an id, after its prefix.</summary>
    public const int Characters = 20;

    public const string OfferPrefix = "OFF-";

    public const string SitePrefix = "SIT-";

    /// <summary>The id of an offer: its record and the source's own key of the line.</summary>
    public static EntityId OfOffer(EntityId record, string key) => Of(OfferPrefix, $"{record.Value}\u241F{key}");

    /// <summary>The id of a site: its record and the source's own key of the line.</summary>
    public static EntityId OfSite(EntityId record, string key) => Of(SitePrefix, $"{record.Value}\u241F{key}");

    /// <summary>Whether a text is an id with this prefix.</summary>
    public static bool Is(string prefix, string text) =>
        text.Length == prefix.Length + Characters && text.StartsWith(prefix, StringComparison.Ordinal)
        && !text.AsSpan(prefix.Length).ContainsAnyExcept(Letters);

    public static EntityId Of(string prefix, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var bits = BinaryPrimitives.ReadUInt128BigEndian(hash) >> (128 - (5 * Characters));
        Span<char> id = stackalloc char[Characters];
        for (var index = Characters - 1; index >= 0; index--, bits >>= 5)
            id[index] = Crockford[(int)(bits & 31)];
        return new EntityId(string.Concat(prefix, id));
    }
}
