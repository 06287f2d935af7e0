using Microsoft.EntityFrameworkCore;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Storage.Directory;

/// <summary>The database <c>directory</c>: journal, heads, import runs, geography, nomenclatures.</summary>
public abstract class DirectoryContext(DbContextOptions options) : SqlContext(options)
{
    public DbSet<StatementRow> Statements => Set<StatementRow>();
    public DbSet<HeadRow> Heads => Set<HeadRow>();
    public DbSet<IdentityNumberRow> IdentityNumbers => Set<IdentityNumberRow>();
    public DbSet<ImportRunRow> ImportRuns => Set<ImportRunRow>();
    public DbSet<ImportReportRow> ImportReports => Set<ImportReportRow>();
    public DbSet<SourceFileRow> SourceFiles => Set<SourceFileRow>();
    public DbSet<ReferenceSetRow> ReferenceSets => Set<ReferenceSetRow>();
    public DbSet<OutlineRow> Outlines => Set<OutlineRow>();

    protected override void Describe(ModelBuilder modelBuilder)
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
        modelBuilder.Entity<IdentityNumberRow>(number =>
        {
            number.HasKey(row => new { row.Record, row.Scheme, row.Value });
            number.HasIndex(row => new { row.Scheme, row.Value });
        });
        modelBuilder.Entity<ImportReportRow>().HasIndex(row => row.ImportRun);
        modelBuilder.Entity<SourceFileRow>().HasKey(row => row.Sha256);
        modelBuilder.Entity<ReferenceSetRow>().HasKey(row => row.Name);
        modelBuilder.Entity<OutlineRow>().HasKey(row => row.DeclaredCode);
    }
}
