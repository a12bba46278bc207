using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Standards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AnswerDueAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswerJudgedDay",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "InGoodHands",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsAnsweredInTime",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRepeat",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsReturned",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AnswersInTime",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "AnswersJudged",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "CustomerTickets",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "GraveInGoodHands",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "GraveResolutions",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "RepeatTickets",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "Returns",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "ReturnsKnown",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "UnheardSince",
                table: "DeskTickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsTrained",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ContingencyPlans",
                columns: table => new
                {
                    Risk = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContingencyPlans", x => x.Risk);
                });

            migrationBuilder.CreateTable(
                name: "GuidanceCards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Say = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Decides = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidanceCards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Standards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Segment = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AnswerSeconds = table.Column<long>(type: "INTEGER", nullable: true),
                    PromiseDays = table.Column<int>(type: "INTEGER", nullable: true),
                    SilenceSeconds = table.Column<long>(type: "INTEGER", nullable: true),
                    DayAndNight = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Standards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Standards_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuidanceVotes",
                columns: table => new
                {
                    CardId = table.Column<int>(type: "INTEGER", nullable: false),
                    Ticket = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AccountId = table.Column<int>(type: "INTEGER", nullable: false),
                    Helped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuidanceVotes", x => new { x.CardId, x.Ticket, x.AccountId });
                    table.ForeignKey(
                        name: "FK_GuidanceVotes_GuidanceCards_CardId",
                        column: x => x.CardId,
                        principalTable: "GuidanceCards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_AnswerDueAt",
                table: "Tickets",
                column: "AnswerDueAt",
                filter: "AnswerJudgedDay IS NULL AND AnswerDueAt IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OutletId_AnswerJudgedDay",
                table: "Tickets",
                columns: new[] { "OutletId", "AnswerJudgedDay" },
                filter: "AnswerJudgedDay IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Unsaid",
                table: "Tickets",
                column: "ResolvedDay",
                filter: "IsReturned IS NULL AND Customer IS NOT NULL AND Exclusion = 0 AND ResolvedDay IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuidanceCards_Topic_Version",
                table: "GuidanceCards",
                columns: new[] { "Topic", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Standards_OutletId",
                table: "Standards",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_Standards_Place_Topic_Segment_From",
                table: "Standards",
                columns: new[] { "Place", "Topic", "Segment", "From" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContingencyPlans");

            migrationBuilder.DropTable(
                name: "GuidanceVotes");

            migrationBuilder.DropTable(
                name: "Standards");

            migrationBuilder.DropTable(
                name: "GuidanceCards");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_AnswerDueAt",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OutletId_AnswerJudgedDay",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "Unsaid",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AnswerDueAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AnswerJudgedDay",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "InGoodHands",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsAnsweredInTime",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsRepeat",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsReturned",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "AnswersInTime",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "AnswersJudged",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "CustomerTickets",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "GraveInGoodHands",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "GraveResolutions",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "RepeatTickets",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "Returns",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "ReturnsKnown",
                table: "OutletDays");

            migrationBuilder.DropColumn(
                name: "UnheardSince",
                table: "DeskTickets");

            migrationBuilder.DropColumn(
                name: "IsTrained",
                table: "Accounts");
        }
    }
}
