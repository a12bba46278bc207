using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsUnverified",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "TrackingCode",
                table: "DeskTickets",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Unread",
                table: "DeskTickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "AskPlans",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    CsatShare = table.Column<int>(type: "INTEGER", nullable: false),
                    CesShare = table.Column<int>(type: "INTEGER", nullable: false),
                    NpsShare = table.Column<int>(type: "INTEGER", nullable: false),
                    AfterHandover = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuietDays = table.Column<int>(type: "INTEGER", nullable: false),
                    CountsCounter = table.Column<bool>(type: "INTEGER", nullable: false),
                    CsatQuestion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CesQuestion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    NpsQuestion = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WordedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Callbacks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AnswerKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ticket = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    KpiId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OutletIds = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Learned = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Improvements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Token = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ticket = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnswerKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                unique: true);

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
