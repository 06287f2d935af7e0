using Microsoft.EntityFrameworkCore;
using ResourceMap.Refusals;

namespace ResourceMap.Storage.Sql;

/// <summary>One database of the program on one make of SQL: how it is brought up to date, and watched.</summary>
public abstract class SqlDatabase
{
    /// <summary>What is held by the process that prepares the database.</summary>
    protected const string Preparing = "lock";
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>As people find it: the path of its file, or its name on a server.</summary>
    public abstract string Name { get; }

    /// <summary>Brings the database up to date, with nothing to load.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        PrepareAsync(() => Task.CompletedTask, _ => { }, mayBeginAnew: true, cancellationToken);

    /// <summary>
    /// Brings the database up to date and loads what must be there. One process at a time does so; others wait.
    /// </summary>
    /// <param name="tell">Is given French sentences for whoever waits, or must know what was found.</param>
    /// <param name="mayBeginAnew">
    /// Whether a new database may take the place of one that is gone: a server that still runs would answer from it.
    /// </param>
    /// <exception cref="RefusedException">With DATABASE_NEWER, or DATABASE_UNAVAILABLE.</exception>
    public async Task PrepareAsync(
        Func<Task> load, Action<string> tell, bool mayBeginAnew, CancellationToken cancellationToken)
    {
        await using var alone = await TryHoldAsync(Preparing, cancellationToken)
            ?? await WaitAsync(tell, cancellationToken);
        await UpgradeAsync(tell, mayBeginAnew, cancellationToken);
        await load();
    }

    /// <summary>
    /// What one process at a time may do. Let go when disposed, and by the system when the process dies.
    /// </summary>
    /// <returns>Null while another holds it, in this process or elsewhere.</returns>
    public abstract Task<IAsyncDisposable?> TryHoldAsync(string what, CancellationToken cancellationToken);

    /// <summary>
    /// Asked each second while the program serves: that the database is there, and that it is the one which is read.
    /// </summary>
    /// <exception cref="RefusedException">With DATABASE_UNAVAILABLE.</exception>
    public abstract void Watch();

    /// <summary>What the make of SQL finds wrong with its own pages and indexes; nothing when all is well.</summary>
    public abstract Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellationToken);

    protected abstract Task UpgradeAsync(Action<string> tell, bool mayBeginAnew, CancellationToken cancellationToken);

    internal static RefusedException Newer(string name, string needed) => new(
        RefusalCode.DatabaseNewer,
        $"{name} vient d'une version plus récente du programme : il faut une version qui connaît {needed}. "
        + "Rien n'a été changé. Installez cette version, ou remettez une sauvegarde d'avant.",
        value: needed);

    protected RefusedException Unavailable(string sentence) =>
        new(RefusalCode.DatabaseUnavailable, sentence, value: Name);

    private async Task<IAsyncDisposable> WaitAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        tell($"Un autre processus prépare {Name} : celui-ci attend qu'il ait fini.");
        while (true)
        {
            await Task.Delay(BetweenTries, cancellationToken);
            if (await TryHoldAsync(Preparing, cancellationToken) is { } alone)
                return alone;
        }
    }
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

    /// <summary>Migrations that the database lacks.</summary>
    /// <exception cref="RefusedException">When it has one that this program does not know.</exception>
    protected async Task<IReadOnlyList<string>> FindPendingAsync(
        TContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).LastOrDefault() is { } unknown)
            throw Newer(Name, $"la migration {unknown}");
        return [.. known.Except(applied)];
    }
}
