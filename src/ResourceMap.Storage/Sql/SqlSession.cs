using System.Data.Common;
using System.Globalization;

namespace ResourceMap.Storage.Sql;

/// <summary>One connection in one transaction, and the statements that can be asked in it.</summary>
public sealed class SqlSession(DbConnection connection, DbTransaction transaction, SqlText text, string database)
    : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>As people find it.</summary>
    public string Database { get; } = database;

    /// <summary>
    /// The statement of this name, prepared once however often it is asked for: a reader of it is closed before the
    /// next call.
    /// </summary>
    /// <param name="values">Of the parameters @0, @1…</param>
    public DbCommand Command(string name, params object?[] values)
    {
        if (!_commands.TryGetValue(name, out var command))
            _commands.Add(name, command = NewCommand(text.Of(name), values.Length));
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command;
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
            await command.DisposeAsync();
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private DbCommand NewCommand(string sql, int parameterCount)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var index = 0; index < parameterCount; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@{index}");
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
