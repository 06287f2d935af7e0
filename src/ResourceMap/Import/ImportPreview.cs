using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>What an import would do, told without doing it.</summary>
/// <param name="Counts">As the run would count, after a person has agreed to what it asks.</param>
/// <param name="NewCount">Records that nobody had stated yet.</param>
/// <param name="ChangeCount">Records that are new or say something else, withdrawn ones apart.</param>
/// <param name="Changes">The first of them, at most <see cref="ChangesMax"/>.</param>
/// <param name="Withdrawn">Records that a row withdraws, and those that a complete file no longer holds.</param>
/// <param name="Question">What a person must agree to before anything is written; null for nothing.</param>
public sealed record ImportPreview(
    ImportCounts Counts,
    int NewCount,
    int ChangeCount,
    IReadOnlyList<RecordChange> Changes,
    IReadOnlyList<RecordKey> Withdrawn,
    Refusal? Question,
    IReadOnlyList<ImportReport> Reports)
{
    public const int ChangesMax = 1_000;
}

/// <param name="IsNew">Nobody had stated the record: then each field is new too.</param>
public sealed record RecordChange(RecordKey Record, bool IsNew, IReadOnlyList<FieldChange> Fields);
