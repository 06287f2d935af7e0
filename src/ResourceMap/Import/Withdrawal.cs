namespace ResourceMap.Import;

/// <summary>What becomes of the records of a scope that a file, complete for it, does not hold.</summary>
public enum Withdrawal
{
    /// <summary>They are withdrawn, but a person must agree first when they are many.</summary>
    Asks,

    /// <summary>They are withdrawn: a person agreed.</summary>
    Confirmed,

    /// <summary>They stay: the file may be older than they are.</summary>
    Never,
}
