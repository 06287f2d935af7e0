using ResourceMap.Refusals;

namespace ResourceMap.Import;

public abstract record ImportOutcome
{
    private ImportOutcome(long run) => Run = run;

    public long Run { get; }

    /// <summary>The file was read to its end.</summary>
    public sealed record Done(long Run, ImportCounts Counts) : ImportOutcome(Run);

    /// <summary>Nothing was written: a person must agree first.</summary>
    public sealed record Asks(long Run, Refusal Question) : ImportOutcome(Run);

    /// <summary>The file as a whole is not of the layout; rows before the fault are in.</summary>
    public sealed record Unreadable(long Run, Refusal Why) : ImportOutcome(Run);
}

/// <summary>How far a file is read.</summary>
/// <param name="Share">Of its content, 0 to 1.</param>
public readonly record struct ImportProgress(int Rows, double Share);
