using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResourceMap.Storage.Sql;

/// <summary>
/// What every database of the program has alike: instants in UTC, table and column names as people type them in SQL.
/// Each make of SQL has a context of its own beneath it, since migrations belong to a type of context.
/// </summary>
public abstract partial class SqlContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The tables, their keys and indexes, without names of columns.</summary>
    protected abstract void Describe(ModelBuilder modelBuilder);

    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Describe(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(LowerCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(LowerCase(property.Name));
        }
    }

    /// <summary>ImportRuns.StartedAtUtc is import_runs.started_at_utc.</summary>
    private static string LowerCase(string name) => Seam().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Seam();

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
