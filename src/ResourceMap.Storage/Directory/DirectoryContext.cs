using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ResourceMap.Storage.Directory;

/// <summary>The database <c>directory</c>: journal, heads, import runs, geography, nomenclatures.</summary>
public sealed partial class DirectoryContext(DbContextOptions<DirectoryContext> options) : DbContext(options)
{
    public DbSet<StatementRow> Statements => Set<StatementRow>();
    public DbSet<HeadRow> Heads => Set<HeadRow>();
    public DbSet<ImportRunRow> ImportRuns => Set<ImportRunRow>();
    public DbSet<ImportReportRow> ImportReports => Set<ImportReportRow>();
    public DbSet<SourceFileRow> SourceFiles => Set<SourceFileRow>();
    public DbSet<ReferenceSetRow> ReferenceSets => Set<ReferenceSetRow>();
    public DbSet<OutlineRow> Outlines => Set<OutlineRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StatementRow>(statement =>
        {
            statement.HasKey(row => row.Position);
            statement.HasIndex(row => row.Record);
        });
        modelBuilder.Entity<HeadRow>(head =>
        {
            head.HasKey(row => row.Record);
            head.HasIndex(row => row.Anchor);
            head.HasIndex(row => new { row.Source, row.Departement });
        });
        modelBuilder.Entity<ImportReportRow>().HasIndex(row => row.ImportRun);
        modelBuilder.Entity<SourceFileRow>().HasKey(row => row.Sha256);
        modelBuilder.Entity<ReferenceSetRow>().HasKey(row => row.Name);
        modelBuilder.Entity<OutlineRow>().HasKey(row => row.DeclaredCode);
        UseLowerCaseNames(modelBuilder);
    }

    /// <summary>Table and column names as people type them in SQL: import_runs, started_at_utc.</summary>
    private static void UseLowerCaseNames(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(LowerCase(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(LowerCase(property.Name));
        }
    }

    private static string LowerCase(string name) => Seam().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Seam();

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
