namespace ResourceMap.Import;

/// <summary>What became of the rows of a file: each is counted once.</summary>
/// <param name="Withdrawn">Records: those that a row withdraws, and what a complete file no longer holds.</param>
public sealed record ImportCounts(
    int Changed = 0, int Unchanged = 0, int Rejected = 0, int Duplicate = 0, int Withdrawn = 0)
{
    public int Rows => Changed + Unchanged + Rejected + Duplicate;
}
