using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
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
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AlterColumn<int>(
                name: "Contacts",
                table: "Tickets",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<bool>(
                name: "IsReplaced",
                table: "SurveyAnswers",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "FormerZones",
                table: "Outlets",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<long>(
                name: "StatedContactResolutions",
                table: "OutletDays",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // Tickets stored before state contacts and reopenings, be it as 1 and 0.
            migrationBuilder.Sql("EXEC(N'UPDATE OutletDays SET StatedContactResolutions = Resolutions')");

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
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "Contacts",
                table: "Tickets",
                type: "int",
                nullable: false,
                defaultValue: 1,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);
        }
    }
}
