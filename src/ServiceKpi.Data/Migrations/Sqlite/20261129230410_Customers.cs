using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Customers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CustomerKind",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "InitiatedBy",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Intermediary",
                table: "Tickets",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Risk",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Segment",
                table: "Tickets",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Segment = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    MayBeAsked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contacts = table.Column<string>(type: "TEXT", nullable: false),
                    CareNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    CareNoteBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CareNoteOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedInto = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ImportId = table.Column<int>(type: "INTEGER", nullable: true),
                    ImportVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Segments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    ByHandOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    Contacts = table.Column<int>(type: "INTEGER", nullable: true),
                    Members = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Segments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CustomerKeys",
                columns: table => new
                {
                    SourceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerKeys", x => new { x.SourceId, x.Text });
                    table.ForeignKey(
                        name: "FK_CustomerKeys_Customers_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Customer_OpenedAt",
                table: "Tickets",
                columns: new[] { "Customer", "OpenedAt" },
                filter: "Customer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Customer",
                table: "SurveyAnswers",
                column: "Customer",
                filter: "Customer IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Customer",
                table: "Memberships",
                column: "Customer");

            migrationBuilder.CreateIndex(
                name: "IX_ImportChanges_FactKey",
                table: "ImportChanges",
                column: "FactKey");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerKeys_Text_CustomerId",
                table: "CustomerKeys",
                columns: new[] { "Text", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Code",
                table: "Customers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ErasedAt",
                table: "Customers",
                column: "ErasedAt",
                filter: "ErasedAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ImportId",
                table: "Customers",
                column: "ImportId",
                filter: "ImportId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Mail",
                table: "Customers",
                column: "Mail",
                filter: "Mail IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_MergedInto",
                table: "Customers",
                column: "MergedInto",
                filter: "MergedInto IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Phone",
                table: "Customers",
                column: "Phone",
                filter: "Phone IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Segments_Name",
                table: "Segments",
                column: "Name",
                unique: true);

            // The columns that tickets of the desk have in their events already.
            migrationBuilder.Sql(
                """
                UPDATE Tickets SET
                    Risk = (SELECT d.Risk FROM DeskTickets d WHERE d.TicketId = Tickets.Id),
                    InitiatedBy = (SELECT CASE WHEN json_extract(e.What, '$.Matter.ByCompany') THEN 1 ELSE 0 END FROM TicketEvents e WHERE e.TicketId = Tickets.Id AND json_extract(e.What, '$."$type"') = 'opened'),
                    Intermediary = (SELECT json_extract(e.What, '$.Matter.Intermediary') FROM TicketEvents e WHERE e.TicketId = Tickets.Id AND json_extract(e.What, '$."$type"') = 'opened')
                WHERE HasCourse;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CustomerKeys");

            migrationBuilder.DropTable(
                name: "Segments");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Customer_OpenedAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_Customer",
                table: "SurveyAnswers");

            migrationBuilder.DropIndex(
                name: "IX_Memberships_Customer",
                table: "Memberships");

            migrationBuilder.DropIndex(
                name: "IX_ImportChanges_FactKey",
                table: "ImportChanges");

            migrationBuilder.DropColumn(
                name: "CustomerKind",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "InitiatedBy",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Intermediary",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Risk",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Segment",
                table: "Tickets");
        }
    }
}
