using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Imports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "PromotionEvents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "PromotionEvents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Memberships",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "Memberships",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "DailyEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "DailyEntries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ImportChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: false),
                    FactKey = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    FormerImportId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Inserted = table.Column<long>(type: "INTEGER", nullable: false),
                    Updated = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kept = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ImportId",
                table: "Tickets",
                column: "ImportId",
                filter: "ImportId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_ImportId",
                table: "SurveyAnswers",
                column: "ImportId",
                filter: "ImportId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PromotionEvents_ImportId",
                table: "PromotionEvents",
                column: "ImportId",
                filter: "ImportId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_ImportId",
                table: "Memberships",
                column: "ImportId",
                filter: "ImportId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DailyEntries_ImportId",
                table: "DailyEntries",
                column: "ImportId",
                filter: "ImportId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportChanges_ImportId_FactKey",
                table: "ImportChanges",
                columns: new[] { "ImportId", "FactKey" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportChanges");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ImportId",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_ImportId",
                table: "SurveyAnswers");

            migrationBuilder.DropIndex(
                name: "IX_PromotionEvents_ImportId",
                table: "PromotionEvents");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_ImportId",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_DailyEntries_ImportId",
                table: "DailyEntries");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ImportVersion",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "ImportVersion",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "PromotionEvents");

            migrationBuilder.DropColumn(
                name: "ImportVersion",
                table: "PromotionEvents");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "ImportVersion",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "DailyEntries");

            migrationBuilder.DropColumn(
                name: "ImportVersion",
                table: "DailyEntries");
        }
    }
}
