using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ResourceMap.Refusals;

/// <summary>
/// Every way to say no, and every doubt that an import reports. A code stays for ever once it was answered;
/// docs/errors.md says when each comes and what to do.
/// </summary>
public enum RefusalCode
{
    SyntaxError,
    BadRequest,
    ValidationFailed,
    LimitExceeded,
    Complexity,
    Timeout,
    TooBusy,
    PostOnly,
    PersistedQueryNotSupported,
    InvalidInput,
    FieldMissing,
    FieldUnknown,
    DuplicateKey,
    InvalidCursor,
    UnknownTerritory,
    UnknownCode,
    UnknownId,
    PlaceUnknown,
    PlaceOutside,
    PlaceTooWide,
    PlaceAmbiguous,
    NetworkTooWide,
    AsOfUnavailable,
    GraphUnavailable,
    DatabaseUnavailable,
    DatabaseNewer,
    ImportUnderWay,
    FileUnknown,
    FileDamaged,
    FileTooLarge,
    FileOfAnotherLayout,
    TableInvalid,
    ToConfirm,
    RowUnreadable,
    RowDuplicate,
    FileOlder,
    KindMissing,
    RowDoubtful,
    ReportsCut,
    IdentityDoubtful,
    Internal,
}

public static partial class RefusalCodes
{
    private static readonly FrozenDictionary<RefusalCode, string> Words = Enum.GetValues<RefusalCode>()
        .ToFrozenDictionary(code => code, code => Seam().Replace(code.ToString(), "_").ToUpperInvariant());

    private static readonly FrozenDictionary<string, RefusalCode> Codes =
        Words.ToFrozenDictionary(word => word.Value, word => word.Key);

    /// <summary>As faces write it: <c>PLACE_TOO_WIDE</c>.</summary>
    public static string Word(this RefusalCode code) => Words[code];

    /// <summary>The code of a word that was kept: words never change.</summary>
    public static RefusalCode Parse(string word) => Codes[word];

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Seam();
}
