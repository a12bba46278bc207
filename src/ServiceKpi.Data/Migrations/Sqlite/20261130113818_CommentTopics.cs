using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceKpi.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommentTopics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CommentTopics",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentTopics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TopicMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AnswerKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    TopicId = table.Column<int>(type: "INTEGER", nullable: false),
                    IsAbout = table.Column<bool>(type: "INTEGER", nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicMarks_CommentTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "CommentTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommentTopics_Name",
                table: "CommentTopics",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TopicMarks_AnswerKey_TopicId",
                table: "TopicMarks",
                columns: new[] { "AnswerKey", "TopicId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TopicMarks_TopicId",
                table: "TopicMarks",
                column: "TopicId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TopicMarks");

            migrationBuilder.DropTable(
                name: "CommentTopics");
        }
    }
}
