using System.Net;
using System.Text;
using static ServiceKpi.Web.Tests.Daily.EntrySite;

namespace ServiceKpi.Web.Tests.Daily;

/// <summary>Each test has a day of its own; today is Saturday 21 November 2026.</summary>
public sealed class DailyEndpointTests(EntrySite site) : IClassFixture<EntrySite>
{
    [Fact]
    public async Task A_day_of_which_nothing_is_stored_is_read_as_version_0()
    {
        using var answer = await site.GetAsync(PathOf("2026-11-01"));

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.ETag!.Tag.Should().Be("\"0\"");
        (await JsonOf(answer)).GetProperty("visits").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_stored_day_is_read_as_it_was_written()
    {
        using var written = await site.PutAsync("2026-11-02", new { visits = 34, revenue = 1234567.5m, transactions = 20, note = " rain " }, ("If-Match", "\"0\""));
        using var read = await site.GetAsync(PathOf("2026-11-02"), Role.Manager);

        written.StatusCode.Should().Be(HttpStatusCode.OK);
        written.Headers.ETag.Should().Be(read.Headers.ETag).And.NotBeNull();
        var day = await JsonOf(read);
        day.GetProperty("visits").GetInt64().Should().Be(34);
        day.GetProperty("revenue").GetDecimal().Should().Be(1234567.5m);
        day.GetProperty("transactions").GetInt64().Should().Be(20);
        day.GetProperty("note").GetString().Should().Be("rain");
        day.GetProperty("closed").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public async Task What_was_read_can_be_written_back_and_changes_nothing()
    {
        using var first = await site.PutAsync("2026-11-19", new { visits = 5, revenue = 0.01m });
        var body = await first.Content.ReadAsStringAsync();

        using var again = await site.PutAsync(PathOf("2026-11-19"), new StringContent(body, Encoding.UTF8, "application/json"));

        again.StatusCode.Should().Be(HttpStatusCode.OK);
        again.Headers.ETag.Should().Be(first.Headers.ETag);
        (await site.HistoryAsync("2026-11-19")).Should().ContainSingle();
    }

    [Fact]
    public async Task Who_has_seen_an_older_version_is_shown_the_stored_one_and_stores_nothing()
    {
        using var first = await site.PutAsync("2026-11-20", new { visits = 10 }, ("If-Match", "\"0\""));
        using var second = await site.PutAsync("2026-11-20", new { visits = 11 }, ("If-Match", "\"0\""));

        second.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        second.Headers.ETag.Should().Be(first.Headers.ETag);
        (await ProblemOf(second)).Should().Be("/problems/day-changed");
        var problem = await JsonOf(second);
        problem.GetProperty("current").GetProperty("visits").GetInt64().Should().Be(10);
        problem.GetProperty("current").GetProperty("version").GetInt32().Should().Be(1);
        problem.GetProperty("who").GetString().Should().Be("Sari Wulandari");
        problem.GetProperty("at").GetDateTime().Should().Be(new DateTime(2026, 11, 21, 5, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Of_two_programs_that_count_on_from_the_same_version_the_second_is_told()
    {
        using var first = await site.PutAsync("2026-10-20", new { visits = 1 }, ("If-Match", "\"0\""));
        using var second = await site.PutAsync("2026-10-20", new { visits = 1 }, ("If-Match", "\"0\""));

        second.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed, "its one would be lost");
        (await JsonOf(second)).GetProperty("current").GetProperty("visits").GetInt64().Should().Be(1);
    }

    [Fact]
    public async Task A_program_that_names_no_version_writes_whatever_is_stored()
    {
        using var first = await site.PutAsync("2026-11-21", new { visits = 1 });
        using var second = await site.PutAsync("2026-11-21", new { visits = 2 });
        using var weak = await site.PutAsync("2026-11-21", new { visits = 3 }, ("If-Match", "W/\"2\""));
        using var created = await site.PutAsync("2026-11-21", new { visits = 3 }, ("If-None-Match", "*"));

        second.Headers.ETag!.Tag.Should().Be("\"2\"");
        weak.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed, "a weak tag never matches");
        created.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed, "the day is there already");
    }

    [Fact]
    public async Task A_change_of_an_earlier_day_needs_a_reason_and_a_first_entry_does_not()
    {
        using var first = await site.PutAsync("2026-10-05", new { visits = 10 });
        using var silent = await site.PutAsync("2026-10-05", new { visits = 12 });
        using var endless = await site.PutAsync("2026-10-05", new { visits = 12, reason = new string('x', 401) });
        using var told = await site.PutAsync("2026-10-05", new { visits = 12, reason = "Counted twice" });

        first.StatusCode.Should().Be(HttpStatusCode.OK);
        silent.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await ProblemOf(silent)).Should().Be("/problems/reason-required");
        endless.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        told.StatusCode.Should().Be(HttpStatusCode.OK);
        (await site.HistoryAsync("2026-10-05"))[0].Reason.Should().Be("Counted twice");
    }

    [Fact]
    public async Task A_closed_day_is_stored_without_figures()
    {
        using var answer = await site.PutAsync("2026-11-18", new { closed = true, note = "Flood" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await JsonOf(answer)).GetProperty("closed").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"visits":-1}""")]
    [InlineData("""{"visits":1.5}""")]
    [InlineData("""{"visits":"12"}""")]
    [InlineData("""{"visits":1000000001}""")]
    [InlineData("""{"transactions":-3}""")]
    [InlineData("""{"revenue":-10000000000001}""")]
    [InlineData("""{"revenue":1.005}""")]
    [InlineData("""{"revenue":10000000000001}""")]
    [InlineData("""{"visits":1,"closed":true}""")]
    [InlineData("""{"visit":1}""")]
    [InlineData("""{"visits":1,"visits":2}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("visits=1")]
    [InlineData("")]
    public async Task Impossible_figures_are_refused_with_a_reason(string body)
    {
        using var answer = await site.PutAsync(PathOf("2026-11-17"), new StringContent(body, Encoding.UTF8, "application/json"));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ProblemOf(answer)).Should().Be("/problems/invalid");
        (await JsonOf(answer)).GetProperty("detail").GetString().Should().NotBeEmpty();
        (await site.HistoryAsync("2026-11-17")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026-11-31", "invalid")]
    [InlineData("1899-12-31", "invalid")]
    [InlineData("tomorrow", "invalid")]
    [InlineData("2026-11-22", "future-day")]
    public async Task A_day_that_cannot_be_is_refused(string day, string problem)
    {
        using var answer = await site.PutAsync(day, new { visits = 1 });

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ProblemOf(answer)).Should().Be("/problems/" + problem);
    }

    [Fact]
    public async Task A_condition_or_key_that_cannot_be_read_is_refused()
    {
        using var condition = await site.PutAsync("2026-11-16", new { visits = 1 }, ("If-Match", "seen"));
        using var key = await site.PutAsync("2026-11-16", new { visits = 1 }, ("Idempotency-Key", new string('k', 101)));

        condition.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        key.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("XXX")]
    [InlineData("sby01")]
    [InlineData(Foreign)]
    public async Task An_outlet_of_others_does_not_exist_more_than_one_that_is_not_there(string outlet)
    {
        using var read = await site.GetAsync(PathOf("2026-11-02", outlet));
        using var written = await site.PutAsync(PathOf("2026-11-02", outlet), new StringContent("{}"));

        read.StatusCode.Should().Be(HttpStatusCode.NotFound);
        written.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await ProblemOf(read)).Should().Be("/problems/unknown-outlet");
    }

    [Fact]
    public async Task Nobody_enters_without_signing_in()
    {
        using var read = await site.GetAsync(PathOf("2026-11-02"), role: null);
        using var written = await site.PutAsync(PathOf("2026-11-02"), new StringContent("""{"visits":1}"""), role: null);

        read.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        written.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_manager_reads_and_does_not_enter()
    {
        using var read = await site.GetAsync(PathOf("2026-11-15"), Role.Manager);
        using var written = await site.PutAsync(PathOf("2026-11-15"), new StringContent("""{"visits":1}"""), Role.Manager);

        read.StatusCode.Should().Be(HttpStatusCode.OK);
        written.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await ProblemOf(written)).Should().Be("/problems/not-yours");
    }
}
