using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class WiderPasskeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Passkeys",
                table: "Passkeys");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Passkeys",
                table: "Passkeys",
                column: "CredentialId")
                .Annotation("SqlServer:Clustered", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Passkeys",
                table: "Passkeys");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Passkeys",
                table: "Passkeys",
                column: "CredentialId");
        }
    }
}
