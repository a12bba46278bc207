using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswersCountOnce : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "Reopened",
                table: "Tickets",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<int>(
                name: "Contacts",
                table: "Tickets",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<bool>(
                name: "IsReplaced",
                table: "SurveyAnswers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FormerZones",
                table: "Outlets",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<long>(
                name: "StatedContactResolutions",
                table: "OutletDays",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Tickets stored before state contacts and reopenings, be it as 1 and 0.
            migrationBuilder.Sql("UPDATE OutletDays SET StatedContactResolutions = Resolutions");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Ticket",
                table: "SurveyAnswers",
                column: "Ticket",
                filter: "Ticket IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SurveyAnswers_Ticket",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "IsReplaced",
                table: "SurveyAnswers");

            migrationBuilder.DropColumn(
                name: "FormerZones",
                table: "Outlets");

            migrationBuilder.DropColumn(
                name: "StatedContactResolutions",
                table: "OutletDays");

            migrationBuilder.AlterColumn<int>(
                name: "Reopened",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Contacts",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
