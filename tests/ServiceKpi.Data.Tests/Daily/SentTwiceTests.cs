namespace ServiceKpi.Data.Tests.Daily;

/// <summary>Writes that carry a key, because their sender cannot know whether the first try arrived.</summary>
public sealed class SentTwiceTests
{
    private static readonly TimeProvider Clock = new FixedClock(TestTime.Utc("2026-11-20 05:00"));
    private static readonly DateOnly Today = TestTime.Day("2026-11-20");

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_write_that_changed_nothing_changes_nothing_either_when_it_is_sent_again_later(DatabaseProvider provider)
    {
        await using var book = await OneOutlet.OpenAsync(provider, Clock);
        await book.WriteAsync(Today, new DayFigures(10), seen: 0);
        await book.WriteAsync(Today, new DayFigures(10), seen: null, key: "k");
        await book.WriteAsync(Today, new DayFigures(20), seen: 1);

        var replay = await book.WriteAsync(Today, new DayFigures(10), seen: null, key: "k");

        replay.Should().Match<DayReceipt>(r => r.Outcome == Outcome.Unchanged && r.Day.Figures.Visits == 20);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_write_sent_twice_is_done_once_even_when_somebody_wrote_in_between(DatabaseProvider provider)
    {
        await using var book = await OneOutlet.OpenAsync(provider, Clock);
        await book.WriteAsync(Today, new DayFigures(34), seen: 0, key: "a");
        await book.WriteAsync(Today, new DayFigures(35), seen: 1, key: "b");

        var replay = await book.WriteAsync(Today, new DayFigures(34), seen: 0, key: "a");

        replay.Should().Match<DayReceipt>(r => r.Outcome == Outcome.Unchanged && r.Day.Figures.Visits == 35);
        (await book.HistoryAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_key_of_one_write_is_refused_for_another_and_is_free_for_somebody_else()
    {
        await using var book = await OneOutlet.OpenAsync(DatabaseProvider.Sqlite, Clock);
        await book.WriteAsync(Today, new DayFigures(34), seen: 0, key: "a");

        (await book.WriteAsync(Today, new DayFigures(35), seen: 1, key: "a")).Outcome.Should().Be(Outcome.Taken);
        book.Actors.Current = new Actor(8, "Sari", "10.0.0.8");
        (await book.WriteAsync(Today, new DayFigures(35), seen: 1, key: "a")).Outcome.Should().Be(Outcome.Stored);
    }
}
