namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OpeningHoursTests
{
    private static readonly DateOnly Sunday = new(2026, 3, 1);
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void A_day_has_the_shifts_of_its_weekday_in_order()
    {
        var hours = HoursBuilder.Weekdays("13:00-17:00", "08:00-12:00").Build();

        hours.On(Monday).Should().Equal(new Shift(480, 720), new Shift(780, 1_020));
        hours.On(Sunday).Should().BeEmpty();
    }

    [Fact]
    public void An_exception_goes_before_the_week_both_ways()
    {
        var hours = HoursBuilder.Weekdays("08:00-17:00").Except(Monday).Except(Sunday, "14:00-15:00", "10:00-12:00").Build();

        hours.On(Monday).Should().BeEmpty();
        hours.On(Sunday).Should().Equal(new Shift(600, 720), new Shift(840, 900));
        hours.On(Monday.AddDays(1)).Should().ContainSingle();
    }

    [Fact]
    public void New_weekly_hours_hold_from_their_first_day_and_leave_the_past_alone()
    {
        var hours = HoursBuilder.Daily("08:00-17:00").DailyFrom(Monday, "09:00-12:00").Build();

        hours.On(Sunday).Should().Equal(new Shift(480, 1_020));
        hours.On(Monday).Should().Equal(new Shift(540, 720));
        hours.Weeks.Select(w => w.ValidFrom).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Days_before_the_first_weekly_hours_count_as_open_all_day() =>
        new HoursBuilder().DailyFrom(Monday, "09:00-12:00").Build().On(Sunday).Should().Equal(Shift.AllDay);

    [Fact]
    public void Hours_never_stated_are_open_all_day_every_day()
    {
        OpeningHours.Unstated.On(Sunday).Should().Equal(Shift.AllDay);
        OpeningHours.Unstated.Weeks.Should().BeEmpty();
        OpeningHours.Unstated.Exceptions.Should().BeEmpty();
    }

    [Fact]
    public void Two_weekly_hours_of_one_first_day_throw() =>
        FluentActions.Invoking(() => HoursBuilder.Daily("08:00-17:00").DailyFrom(DateOnly.MinValue, "09:00-12:00").Build())
            .Should().Throw<ArgumentException>();

    [Fact]
    public void Overlapping_shifts_throw_in_a_week_and_on_an_exception()
    {
        FluentActions.Invoking(() => HoursBuilder.Daily("08:00-12:01", "12:00-17:00")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => HoursBuilder.Daily().Except(Monday, "08:00-17:00", "09:00-10:00").Build())
            .Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Adjoining_shifts_do_not_overlap() =>
        HoursBuilder.Daily("12:00-17:00", "08:00-12:00").Build().On(Monday).Should().HaveCount(2);

    [Fact]
    public void A_weekday_not_named_is_closed() =>
        new WeeklyHours(Monday, new Dictionary<DayOfWeek, IReadOnlyList<Shift>> { [DayOfWeek.Monday] = [Shift.AllDay] })
            .On(DayOfWeek.Tuesday).Should().BeEmpty();

    [Fact]
    public void The_open_days_of_a_period_are_those_with_a_shift()
    {
        var random = new System.Random(1);
        for (var trial = 0; trial < 300; trial++)
        {
            var hours = Any(random);
            var from = Monday.AddDays(random.Next(-40, 40));
            var period = new Period(from, from.AddDays(random.Next(60)));

            hours.OpenDays(period).Should().Be(period.EachDay().Count(day => hours.On(day).Count > 0), $"trial {trial}");
        }
    }

    private static OpeningHours Any(System.Random random)
    {
        WeeklyHours[] weeks = [.. Enumerable.Range(0, random.Next(4)).Select(i => new WeeklyHours(
            Monday.AddDays((20 * i) + random.Next(-40, -20)),
            Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0).ToDictionary(d => d, IReadOnlyList<Shift> (_) => [Shift.AllDay])))];
        return new OpeningHours(weeks, Enumerable.Range(0, random.Next(10)).Select(_ => Monday.AddDays(random.Next(-60, 60))).Distinct()
            .ToDictionary(day => day, IReadOnlyList<Shift> (_) => random.Next(2) == 0 ? [] : [Shift.AllDay]));
    }
}
