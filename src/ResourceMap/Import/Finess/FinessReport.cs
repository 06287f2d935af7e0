using ResourceMap.Refusals;

namespace ResourceMap.Import.Finess;

/// <summary>What the rows of FINESS are rejected for or remarked on.</summary>
internal static class FinessReport
{
    public static Refusal Unreadable(string reason) => new(RefusalCode.RowUnreadable, reason);

    public static Refusal Doubtful(string remark) => new(RefusalCode.RowDoubtful, remark);

    public static IReadOnlyList<Refusal> Doubtful(IEnumerable<string> remarks) => [.. remarks.Select(Doubtful)];
}
