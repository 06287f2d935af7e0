using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResourceMap.Storage.Directory.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "heads",
                columns: table => new
                {
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: true),
                    first_position = table.Column<long>(type: "INTEGER", nullable: true),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    is_withdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    stated_anchor = table.Column<string>(type: "TEXT", nullable: true),
                    anchor = table.Column<string>(type: "TEXT", nullable: false),
                    departement = table.Column<string>(type: "TEXT", nullable: true),
                    seen_by_run = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_heads", x => x.record);
                });

            migrationBuilder.CreateTable(
                name: "import_reports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    import_run = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    complete_scope = table.Column<string>(type: "TEXT", nullable: true),
                    started_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    duplicate = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outlines",
                columns: table => new
                {
                    declared_code = table.Column<string>(type: "TEXT", nullable: false),
                    commune = table.Column<string>(type: "TEXT", nullable: false),
                    vintage = table.Column<string>(type: "TEXT", nullable: false),
                    wkb = table.Column<byte[]>(type: "BLOB", nullable: false),
                    west = table.Column<double>(type: "REAL", nullable: false),
                    south = table.Column<double>(type: "REAL", nullable: false),
                    east = table.Column<double>(type: "REAL", nullable: false),
                    north = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outlines", x => x.declared_code);
                });

            migrationBuilder.CreateTable(
                name: "reference_sets",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    vintage = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content_gzip = table.Column<byte[]>(type: "BLOB", nullable: false),
                    loaded_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reference_sets", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "source_files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    content_gzip = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_files", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    recorded_at_utc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    stated_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    vintage = table.Column<string>(type: "TEXT", nullable: true),
                    payload_version = table.Column<int>(type: "INTEGER", nullable: true),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    payload = table.Column<string>(type: "TEXT", nullable: true),
                    same_as_anchor = table.Column<string>(type: "TEXT", nullable: true),
                    same_as_rule = table.Column<string>(type: "TEXT", nullable: true),
                    same_as_evidence = table.Column<string>(type: "TEXT", nullable: true),
                    former_anchor = table.Column<string>(type: "TEXT", nullable: true),
                    import_run = table.Column<long>(type: "INTEGER", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    redacted_at_utc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    redacted_by = table.Column<string>(type: "TEXT", nullable: true),
                    redacted_why = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.position);
                });

            migrationBuilder.CreateIndex(
                name: "IX_heads_anchor",
                table: "heads",
                column: "anchor");

            migrationBuilder.CreateIndex(
                name: "IX_heads_source_departement",
                table: "heads",
                columns: new[] { "source", "departement" });

            migrationBuilder.CreateIndex(
                name: "IX_import_reports_import_run",
                table: "import_reports",
                column: "import_run");

            migrationBuilder.CreateIndex(
                name: "IX_statements_record",
                table: "statements",
                column: "record");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "heads");

            migrationBuilder.DropTable(
                name: "import_reports");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "outlines");

            migrationBuilder.DropTable(
                name: "reference_sets");

            migrationBuilder.DropTable(
                name: "source_files");

            migrationBuilder.DropTable(
                name: "statements");
        }
    }
}
