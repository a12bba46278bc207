using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Course : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "AlternativeAccepted",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ChargedMinor",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EstimateMinor",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "HandedOverAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HandedOverDay",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandoverOptions",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOfDesk",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReportedInTime",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "PaidAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PaidDay",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Payments",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PaymentsAtFirstTry",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PromiseMoves",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ReportedBackAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReportedBackDay",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SilenceSeconds",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DeskPromises",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "DeskResolutions",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "DeskTickets",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "EstimatedCharges",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "EstimatesKept",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Failures",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Handovers",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "HandoversWithChoice",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Payments",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "PaymentsAtFirstTry",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "PromiseMoves",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Recoveries",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ReportedBackInTime",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "SilenceSeconds",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "StatedContacts",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<byte[]>(
                name: "Silences",
                table: "OutletDayDurations",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OutletId_HandedOverDay",
                table: "Tickets",
                columns: new[] { "OutletId", "HandedOverDay" },
                filter: "HandedOverDay IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OutletId_PaidDay",
                table: "Tickets",
                columns: new[] { "OutletId", "PaidDay" },
                filter: "PaidDay IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_OutletId_HandedOverDay",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OutletId_PaidDay",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AlternativeAccepted",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ChargedMinor",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "EstimateMinor",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "HandedOverAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "HandedOverDay",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "HandoverOptions",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsOfDesk",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsReportedInTime",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "PaidAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "PaidDay",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Payments",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "PaymentsAtFirstTry",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "PromiseMoves",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ReportedBackAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ReportedBackDay",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "SilenceSeconds",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "DeskPromises",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "DeskResolutions",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "DeskTickets",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "EstimatedCharges",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "EstimatesKept",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Failures",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Handovers",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "HandoversWithChoice",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Payments",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "PaymentsAtFirstTry",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "PromiseMoves",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Recoveries",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "ReportedBackInTime",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "SilenceSeconds",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "StatedContacts",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Silences",
                table: "OutletDayDurations");
        }
    }
}
