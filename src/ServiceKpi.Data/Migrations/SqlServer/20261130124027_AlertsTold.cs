using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AlertsTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsTold",
                table: "AlertCourses",
                type: "bit",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsTold",
                table: "AlertCourses");
        }
    }
}
