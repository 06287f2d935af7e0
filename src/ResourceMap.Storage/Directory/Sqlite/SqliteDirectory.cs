using Microsoft.EntityFrameworkCore;
using ResourceMap.Storage.Sql;
using ResourceMap.Storage.Sql.Sqlite;

namespace ResourceMap.Storage.Directory.Sqlite;

/// <summary>The directory in a file of SQLite.</summary>
public sealed class SqliteDirectory(string path) : SqliteDatabase<DirectoryContext>(path, Text)
{
    private static readonly SqlText Text = new("Directory/Sqlite");

    protected override DirectoryContext NewContext(DbContextOptions options) => new SqliteDirectoryContext(options);
}

/// <summary>The type that the migrations of SQLite belong to.</summary>
public sealed class SqliteDirectoryContext(DbContextOptions options) : DirectoryContext(options);
