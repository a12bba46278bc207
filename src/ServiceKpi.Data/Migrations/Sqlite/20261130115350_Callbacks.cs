using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Callbacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CalledBackAt",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CalledBackDay",
                table: "SurveyAnswers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LowAt",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CallbackSeconds",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Callbacks",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<byte[]>(
                name: "CallbackTimes",
                table: "OutletDayDurations",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_OutletId_CalledBackDay",
                table: "SurveyAnswers",
                columns: new[] { "OutletId", "CalledBackDay" },
                filter: "CalledBackDay IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_OutletId_CalledBackDay",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "CalledBackAt",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "CalledBackDay",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "LowAt",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "CallbackSeconds",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Callbacks",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "CallbackTimes",
                table: "OutletDayDurations");
        }
    }
}
