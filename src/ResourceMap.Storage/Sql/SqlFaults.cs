using Microsoft.Data.Sqlite;
using ResourceMap.Refusals;
using ResourceMap.Storage.Sql.Sqlite;

namespace ResourceMap.Storage.Sql;

/// <summary>What a make of SQL answers, in words for whoever keeps the program running.</summary>
public static class SqlFaults
{
    /// <returns>Null for what no database said.</returns>
    public static Refusal? Explain(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            if (cause is SqliteException said)
                return new Refusal(RefusalCode.DatabaseUnavailable, SqliteFaults.Sentence(said), Value: said.Message);
        }

        return null;
    }

    /// <summary>Whether a sentence says all that helps: a stack adds nothing to it.</summary>
    public static bool IsExplained(Exception fault) => fault is RefusedException || Explain(fault) is not null;
}
