namespace ServiceKpi.Domain.Tests.Attention;

public sealed class ClosedWeekdaysTests
{
    /// <summary>The Sundays of October and November 2026 up to the day of the shop, Friday, 20 November.</summary>
    private static readonly string[] Sundays =
        ["2026-10-04", "2026-10-11", "2026-10-18", "2026-10-25", "2026-11-01", "2026-11-08", "2026-11-15"];

    private static readonly string[] Saturdays =
        ["2026-10-03", "2026-10-10", "2026-10-17", "2026-10-24", "2026-10-31", "2026-11-07", "2026-11-14"];

    [Fact]
    public void Four_Sundays_without_anything_are_one_suggestion_and_no_missing_days()
    {
        Find(Without(Sundays[3..])).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Weekday = DayOfWeek.Sunday,
            On = Sundays[3..].Select(TestTime.Day).ToArray(),
            Severity = Severity.Middle,
            Key = new { Kind = FindingKind.LikelyClosed, Subject = "Sunday" },
        });
    }

    [Fact]
    public void Three_may_be_forgotten_ones() =>
        Find(Without(Sundays[4..])).Should().ContainSingle().Which.Should().BeOfType<MissingEntries>().Which.On.Should().HaveCount(3);

    [Fact]
    public void A_Sunday_that_was_forgotten_before_the_last_one_entered_is_asked_for()
    {
        var found = Find(Without([Sundays[0], .. Sundays[2..]]));

        found.OfType<LikelyClosed>().Single().On.Should().HaveCount(5);
        found.OfType<MissingEntries>().Single().On.Should().Equal(TestTime.Day(Sundays[0]));
    }

    [Fact]
    public void What_is_missing_on_other_days_is_told_apart()
    {
        var found = Find(Without([.. Sundays, "2026-11-16"]));

        found.OfType<MissingEntries>().Single().On.Should().Equal(TestTime.Day("2026-11-16"));
        found.OfType<LikelyClosed>().Single().On.Should().HaveCount(7);
    }

    [Fact]
    public void An_outlet_closed_at_weekends_is_told_of_both_days() =>
        Find(Without([.. Saturdays, .. Sundays])).Should().AllBeOfType<LikelyClosed>().And.HaveCount(2);

    [Fact]
    public void An_outlet_that_enters_on_Mondays_only_is_not_closed_on_the_others()
    {
        var shop = new Shop();
        for (var day = TestTime.Day("2026-07-06"); day < TestTime.Day("2026-11-20"); day = day.AddDays(7))
        {
            shop.On(day, 50, 5_000);
        }

        Find(shop).Should().ContainSingle().Which.Should().BeOfType<MissingEntries>();
    }

    [Fact]
    public void An_outlet_that_stopped_entering_says_nothing_of_its_Sundays()
    {
        // Of the 23 days since 25 October that are no Sundays, eight are without figures: 15 are entered, and two thirds are 15.3.
        string[] days = ["2026-11-11", "2026-11-12", "2026-11-13", "2026-11-14", "2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"];

        Find(Without([.. Sundays[3..], .. days])).Should().ContainSingle().Which.Should().BeOfType<MissingEntries>();
        Find(Without([.. Sundays[3..], .. days[1..]])).Should().Contain(f => f is LikelyClosed);
    }

    [Fact]
    public void Sundays_marked_as_closed_or_outside_the_opening_hours_are_no_news()
    {
        var marked = Without(Sundays);
        foreach (var sunday in Sundays)
        {
            marked.Closed(sunday);
        }

        Find(marked).Should().BeEmpty();
        Find(Without([.. Saturdays, .. Sundays], HoursBuilder.Weekdays("08:00-17:00").Build())).Should().BeEmpty();
    }

    private static Shop Without(string[] days, OpeningHours? hours = null)
    {
        var shop = new Shop(hours).Always(50, 5_000);
        foreach (var day in days)
        {
            shop.Nothing(day);
        }

        return shop;
    }

    private static List<MissingDays> Find(Shop shop) => [.. MissingEntriesSearch.Of(shop.Stretch(), _ => false)];
}
