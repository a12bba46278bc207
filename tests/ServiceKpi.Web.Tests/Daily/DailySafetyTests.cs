using System.Net;
using Microsoft.Extensions.DependencyInjection;
using static ServiceKpi.Web.Tests.Daily.EntrySite;

namespace ServiceKpi.Web.Tests.Daily;

/// <summary>Nothing is stored twice, in a locked month, or in somebody's name without their doing.</summary>
public sealed class DailySafetyTests(EntrySite site) : IClassFixture<EntrySite>
{
    private const string Key = "Idempotency-Key";

    [Fact]
    public async Task The_same_write_sent_again_is_done_once()
    {
        using var first = await site.PutAsync("2026-11-19", new { visits = 30 }, ("If-Match", "\"0\""), (Key, "a"));
        using var again = await site.PutAsync("2026-11-19", new { visits = 30 }, ("If-Match", "\"0\""), (Key, "a"));

        again.StatusCode.Should().Be(HttpStatusCode.OK);
        again.Headers.ETag.Should().Be(first.Headers.ETag);
        (await site.HistoryAsync("2026-11-19")).Should().ContainSingle();
    }

    [Fact]
    public async Task A_write_that_arrives_again_after_a_later_one_undoes_nothing()
    {
        using var first = await site.PutAsync("2026-11-20", new { visits = 30 }, (Key, "b"));
        using var later = await site.PutAsync("2026-11-20", new { visits = 31 }, (Key, "c"));
        using var replay = await site.PutAsync("2026-11-20", new { visits = 30 }, (Key, "b"));

        replay.StatusCode.Should().Be(HttpStatusCode.OK);
        (await JsonOf(replay)).GetProperty("visits").GetInt64().Should().Be(31, "it shows what is stored now");
        (await site.HistoryAsync("2026-11-20")).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_double_click_stores_once()
    {
        var clicks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            site.PutAsync("2026-11-21", new { visits = 40 }, ("If-Match", "\"0\""), (Key, "click"))));

        clicks.Should().OnlyContain(c => c.StatusCode == HttpStatusCode.OK && c.Headers.ETag!.Tag == "\"1\"");
        (await site.HistoryAsync("2026-11-21")).Should().ContainSingle();
    }

    [Fact]
    public async Task A_key_of_another_write_is_refused()
    {
        using var first = await site.PutAsync("2026-11-18", new { visits = 1 }, (Key, "d"));
        using var other = await site.PutAsync("2026-11-18", new { visits = 2 }, (Key, "d"));

        other.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await ProblemOf(other)).Should().Be("/problems/key-taken");
    }

    [Fact]
    public async Task A_locked_month_takes_nothing()
    {
        var locks = site.Server.Services.GetRequiredService<IMonthLockBook>();
        await locks.LockAsync(TestTime.Day("2026-09-01"), TestActors.Budi, default);

        using var answer = await site.PutAsync("2026-09-10", new { visits = 1, reason = "Late" });

        answer.StatusCode.Should().Be(HttpStatusCode.Locked);
        (await ProblemOf(answer)).Should().Be("/problems/locked-month");
        (await site.HistoryAsync("2026-09-10")).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_signed_in_with_a_cookie_must_show_the_token_of_the_page()
    {
        using var forged = await site.PutAsync("2026-11-17", new { visits = 1 }, ("RequestVerificationToken", ""));
        using var meant = await site.PutAsync("2026-11-17", new { visits = 1 });

        forged.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await ProblemOf(forged)).Should().Be("/problems/antiforgery");
        meant.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_beyond_any_day_is_refused()
    {
        using var answer = await site.PutAsync("2026-11-16", new { note = new string('x', 2 << 20) });

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }
}
