using System.Net;
using System.Text.Json;

namespace ServiceKpi.Web.Tests.App;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    [InlineData("/health/live")]
    public async Task Who_asks_without_a_sign_in_hears_that_all_is_well(string path)
    {
        await using var site = await ProbedSite.StartAsync(database: await EmptyAsync());

        (await AskAsync(site, path)).Should().Be((HttpStatusCode.OK, """{"status":"ready","reasons":[]}"""));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_a_503_with_its_reason_and_the_process_still_lives()
    {
        // A database without tables answers no question.
        var database = new DatabaseOptions { ConnectionString = TestFolder.File("none.db") };
        await using var site = await ProbedSite.StartAsync(database: database);

        (await AskAsync(site, "/health/ready")).Should()
            .Be((HttpStatusCode.ServiceUnavailable, """{"status":"not-ready","reasons":["database-does-not-answer"]}"""));
        (await AskAsync(site, "/health/live")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_full_disk_is_a_503_with_its_reason()
    {
        var database = await EmptyAsync() with { FreeMegabytes = int.MaxValue };
        await using var site = await ProbedSite.StartAsync(database: database);

        var (status, text) = await AskAsync(site, "/health");

        status.Should().Be(HttpStatusCode.ServiceUnavailable);
        JsonDocument.Parse(text).RootElement.GetProperty("reasons").EnumerateArray().Select(r => r.GetString())
            .Should().Equal("disk-full");
    }

    private static async Task<DatabaseOptions> EmptyAsync()
    {
        var file = TestFolder.File("health.db");
        File.Copy(await SqliteTemplate.FileAsync(), file);
        return new DatabaseOptions { ConnectionString = file };
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(ProbedSite site, string path)
    {
        using var answer = await site.GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
