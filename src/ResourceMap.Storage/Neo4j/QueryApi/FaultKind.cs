namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>What went wrong, by what a caller can do about it.</summary>
public enum FaultKind
{
    /// <summary>The server asks to try again (a deadlock, a leader change). Nothing was written.</summary>
    Transient,

    /// <summary>No whole answer of a Neo4j came back: refused, cut, or somebody else answered. Nothing was written.
    /// </summary>
    Unreachable,

    /// <summary>User, password or rights. Trying again locks the user out for a while.</summary>
    Unauthorized,

    /// <summary>The program's mistake: syntax, a missing or unfit parameter, a write in a read.</summary>
    Invalid,

    /// <summary>The data break a constraint of the graph.</summary>
    Constraint,

    /// <summary>A deadline passed, ours or the server's. Nothing was written.</summary>
    Timeout,

    /// <summary>The server no longer knows the transaction: run the whole unit again. Nothing was written.</summary>
    TransactionLost,

    /// <summary>The answer to a commit or to an implicit write never came: it may be written or not.</summary>
    OutcomeUnknown,

    /// <summary>The server failed in itself. Nothing was written.</summary>
    Server,
}
