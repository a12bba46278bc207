using System.Net;

namespace ServiceKpi.Web.Tests.Import;

/// <summary>Programs write an answer at a time.</summary>
public sealed class RowAnswerTests(AdminSite site) : RowTests(site)
{
    [Fact]
    public async Task An_answer_is_known_by_the_key_of_its_request()
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        till.DefaultRequestHeaders.Add("Idempotency-Key", "9f21");
        var answer = new { outlet = "SBY01", kind = "csat", score = 5, answeredOn = "2026-11-20", comment = "bagus" };

        (await SendAsync(till, HttpMethod.Post, Surveys, answer)).Should().Be((HttpStatusCode.Created, "created"));
        (await SendAsync(till, HttpMethod.Post, Surveys, answer)).Should().Be((HttpStatusCode.OK, "unchanged"));
        (await SendAsync(till, HttpMethod.Post, Surveys, new { outlet = "SBY01", kind = "csat", score = 11, answeredOn = "2026-11-20" })).Status.Should().Be(HttpStatusCode.BadRequest);
        till.DefaultRequestHeaders.Remove("Idempotency-Key");
        till.DefaultRequestHeaders.Add("Idempotency-Key", "9f22");
        (await SendAsync(till, HttpMethod.Post, Surveys, answer)).Should().Be((HttpStatusCode.Created, "created"), "somebody else may say the same");
    }

    [Fact]
    public async Task The_same_key_of_two_programs_is_of_two_answers()
    {
        using var one = await ProgramAsync(Role.Staff, "SBY01");
        using var other = await ProgramAsync(Role.Staff, "SBY01");
        foreach (var program in new[] { one, other })
        {
            program.DefaultRequestHeaders.Add("Idempotency-Key", "1");
            (await SendAsync(program, HttpMethod.Post, Surveys, new { outlet = "SBY01", kind = "csat", score = 4, answeredOn = "2026-11-19" })).Should().Be((HttpStatusCode.Created, "created"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task An_answer_whose_id_is_blank_is_known_by_the_key_of_its_request(string? answer)
    {
        using var till = await ProgramAsync(Role.Staff, "SBY01");
        foreach (var key in new[] { "a", "b" })
        {
            till.DefaultRequestHeaders.Remove("Idempotency-Key");
            till.DefaultRequestHeaders.Add("Idempotency-Key", key);
            (await SendAsync(till, HttpMethod.Post, Surveys, new { outlet = "SBY01", kind = "csat", score = 3, answeredOn = "2026-11-18", answer })).Should().Be((HttpStatusCode.Created, "created"));
        }
    }
}
