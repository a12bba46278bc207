using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    TimeZone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Hours = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ResponseClockFollowsHours = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outlets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DailyEntries",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Visits = table.Column<long>(type: "bigint", nullable: true),
                    RevenueMinor = table.Column<long>(type: "bigint", nullable: true),
                    Transactions = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Customer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    JoinedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstResponseTimes = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ResolutionTimes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    CesAnswers = table.Column<long>(type: "bigint", nullable: false),
                    CesLowEffort = table.Column<long>(type: "bigint", nullable: false),
                    CesScores = table.Column<long>(type: "bigint", nullable: false),
                    CesSquares = table.Column<long>(type: "bigint", nullable: false),
                    Complaints = table.Column<long>(type: "bigint", nullable: false),
                    ComplaintsOnVisitDays = table.Column<long>(type: "bigint", nullable: false),
                    ConversionDays = table.Column<long>(type: "bigint", nullable: false),
                    ConversionTransactions = table.Column<long>(type: "bigint", nullable: false),
                    ConversionVisits = table.Column<long>(type: "bigint", nullable: false),
                    CsatAnswers = table.Column<long>(type: "bigint", nullable: false),
                    CsatSatisfied = table.Column<long>(type: "bigint", nullable: false),
                    CsatScores = table.Column<long>(type: "bigint", nullable: false),
                    EntryDays = table.Column<long>(type: "bigint", nullable: false),
                    FirstContactResolutions = table.Column<long>(type: "bigint", nullable: false),
                    FirstResponseSeconds = table.Column<long>(type: "bigint", nullable: false),
                    FirstResponses = table.Column<long>(type: "bigint", nullable: false),
                    NpsAnswers = table.Column<long>(type: "bigint", nullable: false),
                    NpsDetractors = table.Column<long>(type: "bigint", nullable: false),
                    NpsPromoters = table.Column<long>(type: "bigint", nullable: false),
                    OnlineTickets = table.Column<long>(type: "bigint", nullable: false),
                    PairedDays = table.Column<long>(type: "bigint", nullable: false),
                    PairedRevenueMinor = table.Column<long>(type: "bigint", nullable: false),
                    PairedVisits = table.Column<long>(type: "bigint", nullable: false),
                    PromisedResolutions = table.Column<long>(type: "bigint", nullable: false),
                    PromisesKept = table.Column<long>(type: "bigint", nullable: false),
                    ReopenedResolutions = table.Column<long>(type: "bigint", nullable: false),
                    ResolutionSeconds = table.Column<long>(type: "bigint", nullable: false),
                    Resolutions = table.Column<long>(type: "bigint", nullable: false),
                    RevenueDays = table.Column<long>(type: "bigint", nullable: false),
                    RevenueMinor = table.Column<long>(type: "bigint", nullable: false),
                    SurveysAnswered = table.Column<long>(type: "bigint", nullable: false),
                    SurveysAsked = table.Column<long>(type: "bigint", nullable: false),
                    TicketsOpened = table.Column<long>(type: "bigint", nullable: false),
                    TicketsWithChannel = table.Column<long>(type: "bigint", nullable: false),
                    UnscheduledDays = table.Column<long>(type: "bigint", nullable: false),
                    VisitDays = table.Column<long>(type: "bigint", nullable: false),
                    Visits = table.Column<long>(type: "bigint", nullable: false)
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
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Topic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Tickets = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OutletId = table.Column<int>(type: "int", nullable: true),
                    Scope = table.Column<int>(type: "int", nullable: false),
                    CostMinor = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Score = table.Column<int>(type: "int", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Ticket = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Customer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Comment = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Number = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OutletId = table.Column<int>(type: "int", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpenedDay = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstRespondedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FirstResponseDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResolvedDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Customer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Channel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Topic = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Priority = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Contacts = table.Column<int>(type: "int", nullable: false),
                    Reopened = table.Column<int>(type: "int", nullable: false),
                    PromisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Exclusion = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
