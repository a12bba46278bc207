using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Daily;

/// <summary>It is Friday, 20 November 2026, 12:00 in Jakarta.</summary>
public sealed class DayBookTests
{
    private static readonly TimeProvider Clock = new FixedClock(TestTime.Utc("2026-11-20 05:00"));
    private static readonly DateOnly Today = TestTime.Day("2026-11-20");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_day_is_read_as_it_was_written_with_who_and_when(DatabaseProvider provider)
    {
        await using var book = await BookAsync(provider);

        var receipt = await book.WriteAsync(Today, new DayFigures(34, 1_250_000_00, 20, "Hujan"), seen: 0);

        receipt.Outcome.Should().Be(Outcome.Stored);
        receipt.Should().Be(new DayReceipt(
            Outcome.Stored,
            new StoredDay(Today, new DayFigures(34, 1_250_000_00, 20, "Hujan"), 1),
            TestTime.Utc("2026-11-20 05:00"),
            "Budi"));
        (await book.FindAsync(Today)).Should().Be(receipt with { Outcome = Outcome.Unchanged });
        (await book.Sums(Today))[Measure.Visits].Should().Be(34);
    }

    [Fact]
    public async Task A_day_of_which_nothing_is_stored_has_version_0()
    {
        await using var book = await BookAsync();

        (await book.FindAsync(Today)).Should().Be(
            new DayReceipt(Outcome.Unchanged, new StoredDay(Today, DayFigures.None, 0), null, null));
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Who_has_not_seen_what_is_stored_is_shown_it_and_stores_nothing(DatabaseProvider provider)
    {
        await using var book = await BookAsync(provider);
        await book.WriteAsync(Today, new DayFigures(34), seen: 0);
        book.Actors.Current = new Actor(8, "Sari", "10.0.0.8");

        var second = await book.WriteAsync(Today, new DayFigures(43), seen: 0);

        second.Outcome.Should().Be(Outcome.ChangedByOther);
        second.Day.Should().Be(new StoredDay(Today, new DayFigures(34), 1));
        second.Who.Should().Be("Budi");
        (await book.WriteAsync(Today, new DayFigures(43), seen: 1)).Day.Version.Should().Be(2);
    }

    [Fact]
    public async Task Who_wants_what_is_stored_already_changes_nothing()
    {
        await using var book = await BookAsync();
        await book.WriteAsync(Today, new DayFigures(34), seen: 0);

        (await book.WriteAsync(Today, new DayFigures(34), seen: 1)).Outcome.Should().Be(Outcome.Unchanged);
        (await book.WriteAsync(Today, new DayFigures(34), seen: null)).Outcome.Should().Be(Outcome.Unchanged);

        (await book.HistoryAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_two_who_add_one_to_what_both_have_seen_the_second_is_told()
    {
        await using var book = await BookAsync();
        await book.WriteAsync(Today, new DayFigures(34), seen: 0);
        await book.WriteAsync(Today, new DayFigures(35), seen: 1);

        var second = await book.WriteAsync(Today, new DayFigures(35), seen: 1);

        second.Should().Match<DayReceipt>(r => r.Outcome == Outcome.ChangedByOther && r.Day.Version == 2);
    }

    [Fact]
    public async Task The_receipt_says_the_moment_that_is_stored()
    {
        await using var book = await BookAsync(clock: new HastyClock(TestTime.Utc("2026-11-20 05:00")));

        var receipt = await book.WriteAsync(Today, new DayFigures(34), seen: 0);

        receipt.At.Should().Be((await book.FindAsync(Today)).At);
    }

    [Theory]
    [InlineData("2026-11-18", false, "two days ago")]
    [InlineData("2026-11-17", true, "three days ago")]
    public async Task Changing_a_day_of_long_ago_needs_a_reason_and_entering_it_late_does_not(string day, bool needed, string because)
    {
        await using var book = await BookAsync();
        var then = TestTime.Day(day);
        (await book.WriteAsync(then, new DayFigures(34), seen: 0)).Outcome.Should().Be(Outcome.Stored);

        var changed = await book.WriteAsync(then, new DayFigures(43), seen: 1, reason: " ");

        changed.Outcome.Should().Be(needed ? Outcome.NeedsReason : Outcome.Stored, because);
        if (needed)
        {
            (await book.WriteAsync(then, new DayFigures(43), seen: 1, reason: " tertukar ")).Outcome.Should().Be(Outcome.Stored);
            (await book.HistoryAsync())[^1].Reason.Should().Be("tertukar");
        }
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_locked_month_refuses_until_it_is_unlocked(DatabaseProvider provider)
    {
        await using var book = await BookAsync(provider);
        await book.Locks.LockAsync(TestTime.Day("2026-11-01"), TestActors.Budi, default);

        (await book.WriteAsync(Today, new DayFigures(34), seen: 0)).Outcome.Should().Be(Outcome.Locked);
        (await book.FindAsync(Today)).Day.Version.Should().Be(0);
        await book.Locks.UnlockAsync(TestTime.Day("2026-11-30"), TestActors.BudiBecause("late receipts"), default);
        (await book.WriteAsync(Today, new DayFigures(34), seen: 0)).Outcome.Should().Be(Outcome.Stored);
    }

    [Fact]
    public async Task A_locked_day_asks_for_no_reason_that_would_not_help()
    {
        await using var book = await BookAsync();
        var then = TestTime.Day("2026-11-02");
        await book.WriteAsync(then, new DayFigures(34), seen: 0);
        await book.Locks.LockAsync(then, TestActors.Budi, default);

        (await book.WriteAsync(then, new DayFigures(43), seen: 1)).Outcome.Should().Be(Outcome.Locked);
    }

    [Theory]
    [InlineData("Asia/Jayapura", "2026-11-20 15:00", "2026-11-21", true)]
    [InlineData("Asia/Jayapura", "2026-11-20 14:59", "2026-11-21", false)]
    [InlineData("Asia/Jakarta", "2026-11-20 15:00", "2026-11-21", false)]
    public async Task A_day_can_be_entered_once_it_has_begun_at_the_outlet(string zone, string utc, string day, bool begun)
    {
        await using var book = await BookAsync(clock: new FixedClock(TestTime.Utc(utc)), zone: zone);

        var receipt = await book.WriteAsync(TestTime.Day(day), new DayFigures(34), seen: 0);

        (receipt.Outcome, receipt.Refusal).Should().Be(begun ? (Outcome.Stored, default(DayRefusal?)) : (Outcome.Refused, DayRefusal.Future));
    }

    [Theory]
    [InlineData("2026-10-31", DayRefusal.NotTrading)]
    [InlineData("2026-11-01", null)]
    [InlineData("2026-11-19", null)]
    [InlineData("2026-11-20", DayRefusal.NotTrading)]
    public async Task A_day_before_the_first_or_after_the_last_one_of_the_outlet_is_not_typed(string day, DayRefusal? refusal)
    {
        await using var database = await TestDatabase.CreateAsync(clock: Clock);
        var outlet = new Outlet("JKT01", "Jakarta", "Asia/Jakarta", openedOn: TestTime.Day("2026-11-01"), closedOn: TestTime.Day("2026-11-19"));
        await database.SaveAsync(outlet);

        (await new OneOutlet(database, outlet).WriteAsync(TestTime.Day(day), new DayFigures(34), seen: 0)).Refusal.Should().Be(refusal);
    }

    [Fact]
    public async Task A_day_marked_closed_is_neither_missing_nor_zero()
    {
        await using var book = await BookAsync();

        await book.WriteAsync(Today, new DayFigures(IsClosed: true, Note: "Banjir"), seen: 0);

        var sums = await book.Sums(Today);
        new Measurement(sums, ScheduledDays: 1).TradingDays.Should().Be(0);
        sums[Measure.EntryDays].Should().Be(0);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Sixteen_who_write_one_day_at_once_without_looking_all_store_one_after_the_other(DatabaseProvider provider)
    {
        await using var book = await BookAsync(provider);

        var receipts = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(() =>
            book.WriteAsync(Today, new DayFigures(i), seen: null))));

        receipts.Should().OnlyContain(r => r.Outcome == Outcome.Stored);
        receipts.Select(r => r.Day.Version).Should().BeEquivalentTo(Enumerable.Range(1, 16));
        (await book.HistoryAsync()).Should().HaveCount(16);
    }

    private static Task<OneOutlet> BookAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, TimeProvider? clock = null, string zone = "Asia/Jakarta") =>
        OneOutlet.OpenAsync(provider, clock ?? Clock, zone);
}
