namespace ResourceMap.Storage.Sql;

/// <summary>One database of the program on one make of SQL: how it is brought up to date.</summary>
public abstract class SqlDatabase
{
    /// <summary>Brings the database up to date.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);
}

/// <summary>How it is opened.</summary>
public abstract class SqlDatabase<TContext> : SqlDatabase
    where TContext : SqlContext
{
    public abstract TContext NewContext();

    /// <summary>Reads that see one state of the database, whatever is written meanwhile.</summary>
    public abstract Task<SqlSession> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes that become visible together. Writers queue, those of other processes too: what one session numbers is
    /// visible before the next one begins.
    /// </summary>
    public abstract Task<SqlSession> WriteAsync(CancellationToken cancellationToken);
}
