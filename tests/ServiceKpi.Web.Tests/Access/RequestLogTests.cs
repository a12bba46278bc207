using System.Text.Json;

namespace ServiceKpi.Web.Tests.Access;

public sealed class RequestLogTests
{
    private const string Secret = "5ecret-marker";

    private static readonly (string, string)[] Everything =
        [("Serilog:MinimumLevel:Default", "Verbose"), ("Serilog:MinimumLevel:Override:Microsoft", "Verbose")];

    [Fact]
    public async Task A_request_is_one_line_with_its_id()
    {
        await using var site = await ProbedSite.StartAsync();
        using var answer = await site.GetAsync("/probe?token=" + Secret);
        using var style = await site.GetAsync("/css/base.css");

        var log = await site.EndAndReadLogAsync();

        var line = log.Where(l => Has(l.GetProperty("Properties"), "Status")).Should().ContainSingle("files are logged at Debug").Subject;
        var told = line.GetProperty("Properties");
        told.GetProperty("Method").GetString().Should().Be("GET");
        told.GetProperty("Path").GetString().Should().Be("/probe");
        told.GetProperty("Status").GetInt32().Should().Be(200);
        told.GetProperty("RequestId").GetString().Should().Be(answer.Headers.GetValues("X-Request-Id").Single());
    }

    [Fact]
    public async Task A_path_moves_no_cursor_and_begins_no_line()
    {
        await using var site = await ProbedSite.StartAsync();
        using var answer = await site.GetAsync("/no%1B%5B2Jsuch%0A%7B%22Level%22%3A%22Fatal%22%7D%7F%C2%9Bpage");

        var log = await site.EndAndReadLogAsync();

        var line = log.Single(l => Has(l.GetProperty("Properties"), "Status"));
        line.GetProperty("Properties").GetProperty("Path").GetString().Should().Be("/no\\x1b[2Jsuch\\x0a{\"Level\":\"Fatal\"}\\x7f\\x9bpage");
    }

    [Fact]
    public async Task No_secret_reaches_the_log_whatever_the_settings_say()
    {
        await using var site = await ProbedSite.StartAsync(settings: Everything);
        (string, string)[] headers =
        [
            ("Cookie", $"__Host-session={Secret}; theme={Secret}"), ("Authorization", "Bearer " + Secret), ("X-Api-Key", Secret),
            ("RequestVerificationToken", Secret), ("Referer", $"http://127.0.0.1/invitation?token={Secret}"),
        ];
        string[] paths = ["/probe", "/probe/fails", "/probe/loses", "/no-such-page", "/kpis/csat", "/api/probe/fails", "/_blazor/negotiate", "/sign-in"];
        foreach (var path in paths)
        {
            using var read = await site.GetAsync($"{path}?token={Secret}", headers);
            using var sent = await site.SendAsync(HttpMethod.Post, $"{path}?token={Secret}", headers);
        }

        var log = await site.EndAndReadLogAsync();

        log.Should().HaveCountGreaterThan(2 * paths.Length);
        log.Select(l => l.GetRawText()).Where(l => l.Contains(Secret, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_password_of_a_database_that_does_not_answer_is_not_logged()
    {
        var database = new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = $"Server=tcp:127.0.0.1,9;User Id=kpi;Password={Secret};Connect Timeout=1;ConnectRetryCount=0",
        };
        await using var site = await ProbedSite.StartAsync(database: database, settings: Everything);

        using var answer = await site.GetAsync("/kpis/csat");

        var log = await site.EndAndReadLogAsync();
        log.Should().Contain(l => Has(l, "Exception"));
        log.Select(l => l.GetRawText()).Where(l => l.Contains(Secret, StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();
    }

    private static bool Has(JsonElement element, string name) => element.TryGetProperty(name, out _);
}
