using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WaitingTickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "Waiting",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "Waiting",
                table: "Tickets",
                columns: new[] { "OutletId", "Exclusion", "OpenedAt" },
                filter: "FirstRespondedAt IS NULL AND ResolvedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "Waiting",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "Waiting",
                table: "Tickets",
                column: "OutletId",
                filter: "FirstRespondedAt IS NULL AND ResolvedAt IS NULL");
        }
    }
}
