using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Asking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsSetAside",
                table: "SurveyAnswers",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnverified",
                table: "SurveyAnswers",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "TrackingCode",
                table: "DeskTickets",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Unread",
                table: "DeskTickets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AskPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    CsatShare = table.Column<int>(type: "int", nullable: false),
                    CesShare = table.Column<int>(type: "int", nullable: false),
                    NpsShare = table.Column<int>(type: "int", nullable: false),
                    AfterHandover = table.Column<bool>(type: "bit", nullable: false),
                    QuietDays = table.Column<int>(type: "int", nullable: false),
                    CountsCounter = table.Column<bool>(type: "bit", nullable: false),
                    CsatQuestion = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CesQuestion = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    NpsQuestion = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    WordedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Callbacks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AnswerKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Ticket = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Customer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Score = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Callbacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Callbacks_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Improvements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    KpiId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OutletIds = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Learned = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Improvements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Token = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Ticket = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Customer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Way = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnswerKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyRequests_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeskTickets_TrackingCode",
                table: "DeskTickets",
                column: "TrackingCode",
                unique: true,
                filter: "[TrackingCode] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_AnswerKey",
                table: "Callbacks",
                column: "AnswerKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Callbacks_OutletId_DueOn",
                table: "Callbacks",
                columns: new[] { "OutletId", "DueOn" },
                filter: "DoneAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyRequests_Customer_AskedAt",
                table: "SurveyRequests",
                columns: new[] { "Customer", "AskedAt" },
                filter: "Customer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyRequests_OutletId",
                table: "SurveyRequests",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyRequests_Ticket",
                table: "SurveyRequests",
                column: "Ticket");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyRequests_Token",
                table: "SurveyRequests",
                column: "Token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AskPlans");

            migrationBuilder.DropTable(
                name: "Callbacks");

            migrationBuilder.DropTable(
                name: "Improvements");

            migrationBuilder.DropTable(
                name: "SurveyRequests");

            migrationBuilder.DropIndex(
                name: "IX_DeskTickets_TrackingCode",
                table: "DeskTickets");

            migrationBuilder.DropColumn(
                name: "IsSetAside",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "IsUnverified",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "TrackingCode",
                table: "DeskTickets");

            migrationBuilder.DropColumn(
                name: "Unread",
                table: "DeskTickets");
        }
    }
}
