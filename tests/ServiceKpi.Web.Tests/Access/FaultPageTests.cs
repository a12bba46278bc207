using System.Net;
using System.Text.Json;

namespace ServiceKpi.Web.Tests.Access;

public sealed class FaultPageTests
{
    [Theory]
    [InlineData("en", "en-US", "Something went wrong")]
    [InlineData("id", "id-ID", "Terjadi kesalahan")]
    public async Task A_failure_is_told_calmly_with_the_id_under_which_the_log_has_it(string language, string culture, string title)
    {
        await using var site = await ProbedSite.StartAsync();

        using var answer = await site.GetAsync("/probe/fails", ("Cookie", $".AspNetCore.Culture=c={culture}|uic={culture}"));
        var page = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        page.Should().Contain(title).And.Contain($"lang=\"{language}\"").And.NotContain("Exception").And.NotContain("Told to nobody");
        var id = answer.Headers.GetValues("X-Request-Id").Single();
        page.Should().Contain(id);
        answer.Headers.Contains("Content-Security-Policy").Should().BeTrue("an error page is an answer like any other");
        (await site.EndAndReadLogAsync()).Should().Contain(l =>
            l.GetProperty("Level").GetString() == "Error"
            && l.GetProperty("Exception").GetString()!.Contains("Told to nobody")
            && l.GetProperty("Properties").GetProperty("RequestId").GetString() == id);
    }

    [Fact]
    public async Task A_lost_database_is_a_calm_503()
    {
        await using var site = await ProbedSite.StartAsync();

        using var answer = await site.GetAsync("/probe/loses");

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(30));
        (await answer.Content.ReadAsStringAsync()).Should().Contain("The database does not answer");
    }

    [Fact]
    public async Task A_program_gets_problem_details()
    {
        await using var site = await ProbedSite.StartAsync();

        using var answer = await site.GetAsync("/api/probe/fails");

        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        problem.GetProperty("status").GetInt32().Should().Be(500);
        problem.GetProperty("requestId").GetString().Should().Be(answer.Headers.GetValues("X-Request-Id").Single());
    }
}
