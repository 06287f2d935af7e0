using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResourceMap.Storage.Directory.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NumbersAndReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_rejection",
                table: "import_reports",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "import_reports",
                type: "TEXT",
                nullable: false,
                defaultValue: "ROW_DOUBTFUL");

            migrationBuilder.AddColumn<string>(
                name: "sheet",
                table: "import_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "column_name",
                table: "import_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "value",
                table: "import_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "identity_numbers",
                columns: table => new
                {
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    scheme = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_numbers", x => new { x.record, x.scheme, x.value });
                });

            migrationBuilder.CreateIndex(
                name: "IX_identity_numbers_scheme_value",
                table: "identity_numbers",
                columns: new[] { "scheme", "value" });

            // The numbers of what was stated before they were kept apart.
            migrationBuilder.Sql(
                "INSERT OR IGNORE INTO identity_numbers (record, scheme, value) "
                + "SELECT h.record, json_extract(i.value, '$.scheme'), "
                + "replace(json_extract(i.value, '$.value'), ' ', '') "
                + "FROM heads h JOIN statements s ON s.position = h.position, json_each(s.payload, '$.identifiers') i "
                + "WHERE s.payload IS NOT NULL AND json_extract(i.value, '$.scheme') IN ('finess', 'siret')");

            // A run knows what its own file holds.
            migrationBuilder.Sql("ALTER TABLE heads DROP COLUMN seen_by_run");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(name: "seen_by_run", table: "heads", type: "INTEGER", nullable: true);
            migrationBuilder.DropTable(name: "identity_numbers");
            migrationBuilder.DropColumn(name: "is_rejection", table: "import_reports");
            migrationBuilder.DropColumn(name: "code", table: "import_reports");
            migrationBuilder.DropColumn(name: "sheet", table: "import_reports");
            migrationBuilder.DropColumn(name: "column_name", table: "import_reports");
            migrationBuilder.DropColumn(name: "value", table: "import_reports");
        }
    }
}
