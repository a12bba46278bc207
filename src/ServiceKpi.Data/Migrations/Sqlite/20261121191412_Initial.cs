using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Outlets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    City = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    ResponseClockFollowsHours = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outlets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DailyEntries",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Visits = table.Column<long>(type: "INTEGER", nullable: true),
                    RevenueMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Transactions = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyEntries", x => new { x.OutletId, x.Day });
                    table.ForeignKey(
                        name: "FK_DailyEntries_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutletDayDurations",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstResponseTimes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ResolutionTimes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutletDayDurations", x => new { x.OutletId, x.Day });
                    table.ForeignKey(
                        name: "FK_OutletDayDurations_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutletDays",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CesAnswers = table.Column<long>(type: "INTEGER", nullable: false),
                    CesLowEffort = table.Column<long>(type: "INTEGER", nullable: false),
                    CesScores = table.Column<long>(type: "INTEGER", nullable: false),
                    CesSquares = table.Column<long>(type: "INTEGER", nullable: false),
                    Complaints = table.Column<long>(type: "INTEGER", nullable: false),
                    ComplaintsOnVisitDays = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversionDays = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversionTransactions = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversionVisits = table.Column<long>(type: "INTEGER", nullable: false),
                    CsatAnswers = table.Column<long>(type: "INTEGER", nullable: false),
                    CsatSatisfied = table.Column<long>(type: "INTEGER", nullable: false),
                    CsatScores = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryDays = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstContactResolutions = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstResponseSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstResponses = table.Column<long>(type: "INTEGER", nullable: false),
                    NpsAnswers = table.Column<long>(type: "INTEGER", nullable: false),
                    NpsDetractors = table.Column<long>(type: "INTEGER", nullable: false),
                    NpsPromoters = table.Column<long>(type: "INTEGER", nullable: false),
                    OnlineTickets = table.Column<long>(type: "INTEGER", nullable: false),
                    PairedDays = table.Column<long>(type: "INTEGER", nullable: false),
                    PairedRevenueMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PairedVisits = table.Column<long>(type: "INTEGER", nullable: false),
                    PromisedResolutions = table.Column<long>(type: "INTEGER", nullable: false),
                    PromisesKept = table.Column<long>(type: "INTEGER", nullable: false),
                    ReopenedResolutions = table.Column<long>(type: "INTEGER", nullable: false),
                    ResolutionSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Resolutions = table.Column<long>(type: "INTEGER", nullable: false),
                    RevenueDays = table.Column<long>(type: "INTEGER", nullable: false),
                    RevenueMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    SurveysAnswered = table.Column<long>(type: "INTEGER", nullable: false),
                    SurveysAsked = table.Column<long>(type: "INTEGER", nullable: false),
                    TicketsOpened = table.Column<long>(type: "INTEGER", nullable: false),
                    TicketsWithChannel = table.Column<long>(type: "INTEGER", nullable: false),
                    UnscheduledDays = table.Column<long>(type: "INTEGER", nullable: false),
                    VisitDays = table.Column<long>(type: "INTEGER", nullable: false),
                    Visits = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutletDays", x => new { x.OutletId, x.Day });
                    table.ForeignKey(
                        name: "FK_OutletDays_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutletDayTopics",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Tickets = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutletDayTopics", x => new { x.OutletId, x.Day, x.Topic });
                    table.ForeignKey(
                        name: "FK_OutletDayTopics_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PromotionEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: true),
                    Scope = table.Column<int>(type: "INTEGER", nullable: false),
                    CostMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromotionEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PromotionEvents_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ticket = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SurveyAnswers_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OutletId = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstRespondedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FirstResponseDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ResolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ResolvedDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Contacts = table.Column<int>(type: "INTEGER", nullable: false),
                    Reopened = table.Column<int>(type: "INTEGER", nullable: false),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Exclusion = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tickets_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_OutletId_Customer_JoinedOn",
                table: "Memberships",
                columns: new[] { "OutletId", "Customer", "JoinedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_Code",
                table: "Outlets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PromotionEvents_OutletId",
                table: "PromotionEvents",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_PromotionEvents_Scope_StartsOn_Name",
                table: "PromotionEvents",
                columns: new[] { "Scope", "StartsOn", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Key",
                table: "SurveyAnswers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_OutletId_AnsweredOn",
                table: "SurveyAnswers",
                columns: new[] { "OutletId", "AnsweredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Number",
                table: "Tickets",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OutletId_FirstResponseDay",
                table: "Tickets",
                columns: new[] { "OutletId", "FirstResponseDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OutletId_OpenedDay",
                table: "Tickets",
                columns: new[] { "OutletId", "OpenedDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OutletId_ResolvedDay",
                table: "Tickets",
                columns: new[] { "OutletId", "ResolvedDay" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DailyEntries");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "OutletDayDurations");

            migrationBuilder.DropTable(
                name: "OutletDays");

            migrationBuilder.DropTable(
                name: "OutletDayTopics");

            migrationBuilder.DropTable(
                name: "PromotionEvents");

            migrationBuilder.DropTable(
                name: "SurveyAnswers");

            migrationBuilder.DropTable(
                name: "Tickets");

            migrationBuilder.DropTable(
                name: "Outlets");
        }
    }
}
