using System.Net;
using static ServiceKpi.Web.Tests.Daily.EntrySite;

namespace ServiceKpi.Web.Tests.Daily;

/// <summary>Notes have a length; what an earlier version took of a megabyte stays, and no page suffers from it.</summary>
public sealed class LongNoteTests(EntrySite site) : IClassFixture<EntrySite>
{
    private const int Largest = 500_000;
    private const int HalfAMegabyte = 500_000;

    [Fact]
    public async Task A_note_of_the_limit_is_taken_and_a_longer_one_is_refused_with_the_length()
    {
        using var fits = await site.PutAsync("2026-11-03", new { visits = 1, note = new string('x', TextLimits.DayNote) });
        using var longer = await site.PutAsync("2026-11-03", new { visits = 2, note = new string('y', TextLimits.DayNote + 1) });
        using var read = await site.GetAsync(PathOf("2026-11-03"));

        (fits.StatusCode, longer.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.BadRequest));
        (await longer.Content.ReadAsStringAsync()).Should().Contain("1000 characters");
        (await JsonOf(read)).GetProperty("note").GetString().Should().Be(new string('x', TextLimits.DayNote));
    }

    [Fact]
    public async Task The_pages_of_a_month_of_megabytes_stay_small_and_its_figures_can_be_corrected()
    {
        var days = Enumerable.Range(1, 28).Select(d => new DateOnly(2026, 10, d)).ToList();
        foreach (var day in days)
        {
            await site.SaveAsync(new DailyEntry(site.OutletId, day, 10, null, note: new string('x', day.Day == 5 ? HalfAMegabyte : 2 * HalfAMegabyte)));
        }

        foreach (var (path, role) in new[]
        {
            ($"/entry/{Own}?month=2026-10", Role.Staff), ("/audit?what=day", Role.Admin), ($"/outlets/{Own}/days/2026-10-05", Role.Staff),
            ("/kpis/visits/rows?from=2026-10-01&to=2026-10-31", Role.Admin),
        })
        {
            using var page = await site.GetAsync(path, role);
            (await page.Content.ReadAsByteArrayAsync()).Length.Should().BeInRange(10_000, Largest, path);
        }

        var cell = (await site.PageAsync($"/entry/{Own}?month=2026-10")).QuerySelector("[data-day='2026-10-05']")!;
        cell.HasAttribute("data-note-kept").Should().BeTrue();
        using var kept = await site.PutAsync("2026-10-05", new { visits = 11, keepNote = true, reason = "typo" });
        (await NoteAsync("2026-10-05")).Should().Be((11, HalfAMegabyte));
        var whole = await StoredAsync("2026-10-05");
        using var same = await site.PutAsync("2026-10-05", new { visits = 12, note = whole, reason = "typo" });
        (await NoteAsync("2026-10-05")).Should().Be((12, HalfAMegabyte), "what is stored may be sent back");
        using var other = await site.PutAsync("2026-10-05", new { visits = 12, note = whole + "!", reason = "typo" });
        other.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var both = await site.PutAsync("2026-10-05", new { visits = 12, note = "short", keepNote = true, reason = "typo" });
        both.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        using var shorter = await site.PutAsync("2026-10-05", new { visits = 12, note = "short", reason = "typo" });
        (await NoteAsync("2026-10-05")).Should().Be((12, 5));
    }

    private async Task<string?> StoredAsync(string day)
    {
        using var read = await site.GetAsync(PathOf(day));
        return (await JsonOf(read)).GetProperty("note").GetString();
    }

    private async Task<(long Visits, int Length)> NoteAsync(string day)
    {
        using var read = await site.GetAsync(PathOf(day));
        var stored = await JsonOf(read);
        return (stored.GetProperty("visits").GetInt64(), stored.GetProperty("note").GetString()!.Length);
    }
}
