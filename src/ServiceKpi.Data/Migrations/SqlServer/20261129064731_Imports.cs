using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
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
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "Tickets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "SurveyAnswers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "SurveyAnswers",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "PromotionEvents",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "PromotionEvents",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Memberships",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "Memberships",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "DailyEntries",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportVersion",
                table: "DailyEntries",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ImportChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    FactKey = table.Column<string>(type: "nvarchar(450)", maxLength: 450, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormerImportId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Who = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Inserted = table.Column<long>(type: "bigint", nullable: false),
                    Updated = table.Column<long>(type: "bigint", nullable: false),
                    Rejected = table.Column<long>(type: "bigint", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Kept = table.Column<long>(type: "bigint", nullable: false)
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
