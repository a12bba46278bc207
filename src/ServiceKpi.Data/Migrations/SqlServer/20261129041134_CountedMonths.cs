using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CountedMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "Waiting",
                table: "Tickets");

            migrationBuilder.CreateTable(
                name: "CountedMonths",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    Counted = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CountedMonths", x => new { x.OutletId, x.Month });
                    table.ForeignKey(
                        name: "FK_CountedMonths_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "Waiting",
                table: "Tickets",
                columns: new[] { "OutletId", "Exclusion", "OpenedAt" },
                filter: "FirstRespondedAt IS NULL AND ResolvedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CountedMonths");

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
