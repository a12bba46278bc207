namespace ServiceKpi.Domain.Tests.Targets;

/// <summary>The feast of Wednesday, 10 February 2027, fell on Saturday, 21 February 2026.</summary>
public sealed class HolidayFactorTests
{
    private static readonly HolidayOccurrence Then = new("feast", TestTime.Day("2026-02-21"));
    private static readonly HolidayOccurrence Now = new("feast", TestTime.Day("2027-02-10"), daysAfter: 1);
    private static readonly HolidayCalendar Feasts = new([Then, Now]);

    /// <summary>60 against the mean of 20 and 40 on the Saturdays five weeks before and after.</summary>
    [Fact]
    public void The_same_weekday_of_five_weeks_on_either_side_is_ordinary() =>
        Of(("2026-02-21", 60), ("2026-01-17", 20), ("2026-03-28", 40)).Should().Be(2);

    [Fact]
    public void Weeks_further_away_and_other_weekdays_are_not() =>
        Of(("2026-02-21", 60), ("2026-02-14", 20), ("2026-01-10", 40), ("2026-04-04", 40), ("2026-02-20", 40), ("2026-02-22", 40))
            .Should().BeNull("one ordinary Saturday makes no mean");

    [Fact]
    public void Days_of_other_holidays_are_not()
    {
        HolidayCalendar more = new([Then, Now, new HolidayOccurrence("lent", TestTime.Day("2026-02-28"))]);

        Of(more, ("2026-02-21", 60), ("2026-02-14", 20), ("2026-02-28", 90), ("2026-03-07", 40)).Should().Be(2);
    }

    [Fact]
    public void Days_on_which_the_outlet_was_closed_are_not()
    {
        var opened = TestOutlet.Trading(TestTime.Day("2026-02-08"), null);
        var known = Known(("2026-02-21", 60), ("2026-02-07", 90), ("2026-02-14", 20), ("2026-02-28", 40));

        HolidayFactor.Of(opened, Now.Day, Now, Feasts, known, _ => false).Should().Be(2);
    }

    /// <summary>The 11th lives by the feast as the 22nd did, a Sunday, although that was an ordinary day by the calendar.</summary>
    [Fact]
    public void The_day_itself_is_not_one_of_those_that_it_is_held_against()
    {
        var known = Known(("2026-02-22", 60), ("2026-02-15", 20));

        HolidayFactor.Of(TestOutlet.AlwaysOpen, Now.Day.AddDays(1), Now, Feasts, known, _ => false).Should().BeNull();
        HolidayFactor.DayBefore(Now.Day.AddDays(1), Now, Feasts).Should().Be(TestTime.Day("2026-02-22"));
        HolidayFactor.DayBefore(Then.Day, Then, Feasts).Should().BeNull();
    }

    [Fact]
    public void Where_ordinary_days_had_nothing_there_is_nothing_to_count_by() =>
        Of(("2026-02-21", 60), ("2026-02-14", 0), ("2026-02-28", 0)).Should().BeNull();

    [Fact]
    public void A_day_that_was_marked_closed_had_nothing_unless_something_was_entered()
    {
        (string Day, double Figure)[] ordinary = [("2026-02-14", 20), ("2026-02-28", 40)];

        HolidayFactor.Of(TestOutlet.AlwaysOpen, Now.Day, Now, Feasts, Known(ordinary), day => day == Then.Day).Should().Be(0);
        HolidayFactor.Of(TestOutlet.AlwaysOpen, Now.Day, Now, Feasts, Known(ordinary), _ => false).Should().BeNull();
        HolidayFactor.Of(TestOutlet.AlwaysOpen, Now.Day, Now, Feasts, Known([.. ordinary, ("2026-02-21", 15)]), day => day == Then.Day)
            .Should().Be(0.5);
    }

    [Fact]
    public void The_days_read_are_those_of_five_weeks_on_either_side() =>
        HolidayFactor.DaysRead(Then.Day).Should().Be(new Period(TestTime.Day("2026-01-17"), TestTime.Day("2026-03-28")));

    [Fact]
    public void Figures_of_the_days_that_are_remembered_are_asked_for_once()
    {
        var asked = new List<DateOnly>();
        var remembered = RememberedFigures.Of(new Period(Now.Day, Now.Day.AddDays(2)), day =>
        {
            asked.Add(day);
            return day == Now.Day ? 7 : null;
        });

        var days = Enumerable.Range(-1, 5).Select(Now.Day.AddDays).ToList();

        days.Concat(days).Select(remembered).Should().Equal(null, 7, null, null, null, null, 7, null, null, null);
        asked.Should().Equal([.. days, days[0], days[4]]);
    }

    private static double? Of(params (string Day, double Figure)[] known) => Of(Feasts, known);

    private static double? Of(HolidayCalendar holidays, params (string Day, double Figure)[] known) =>
        HolidayFactor.Of(TestOutlet.AlwaysOpen, Now.Day, Now, holidays, Known(known), _ => false);

    private static Func<DateOnly, double?> Known(params (string Day, double Figure)[] days)
    {
        var figures = days.ToDictionary(d => TestTime.Day(d.Day), d => d.Figure);
        return day => figures.TryGetValue(day, out var figure) ? figure : null;
    }
}
