namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OpeningHoursEditTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Shift Office = HoursBuilder.Shift("08:00-17:00");
    private static readonly Shift Short = HoursBuilder.Shift("09:00-12:00");

    [Fact]
    public void A_new_week_holds_from_its_first_day_and_the_hours_before_are_not_touched()
    {
        var hours = HoursBuilder.Daily("08:00-17:00").Build();

        var edited = hours.WithWeek(Monday, Daily(Short));

        edited.On(Monday.AddDays(-1)).Should().Equal(Office);
        edited.On(Monday).Should().Equal(Short);
        hours.On(Monday).Should().Equal(Office);
    }

    [Fact]
    public void A_week_that_begins_on_the_same_day_is_replaced()
    {
        var edited = HoursBuilder.Daily("08:00-17:00").DailyFrom(Monday, "10:00-11:00").Build().WithWeek(Monday, Daily(Short));

        edited.Weeks.Should().HaveCount(2);
        edited.On(Monday).Should().Equal(Short);
    }

    [Fact]
    public void Without_a_week_the_one_before_holds_on_and_before_the_first_it_is_open_all_day()
    {
        var hours = HoursBuilder.Daily("08:00-17:00").DailyFrom(Monday, "09:00-12:00").Build();

        hours.WithoutWeek(Monday).On(Monday).Should().Equal(Office);
        hours.WithoutWeek(Monday).Weeks.Should().ContainSingle();
        hours.WithoutWeek(DateOnly.MinValue).On(Monday.AddDays(-1)).Should().Equal(Shift.AllDay);
        hours.WithoutWeek(Monday.AddDays(1)).Should().BeSameAs(hours);
    }

    [Fact]
    public void An_exception_is_put_replaced_and_taken_away()
    {
        var hours = HoursBuilder.Daily("08:00-17:00").Except(Monday).Build();

        hours.WithException(Monday, [Short]).On(Monday).Should().Equal(Short);
        hours.WithException(Monday.AddDays(1), []).On(Monday.AddDays(1)).Should().BeEmpty();
        hours.WithoutException(Monday).On(Monday).Should().Equal(Office);
        hours.On(Monday).Should().BeEmpty();
        hours.Weeks.Should().Equal(hours.WithoutException(Monday).Weeks);
    }

    [Fact]
    public void Overlapping_shifts_throw()
    {
        FluentActions.Invoking(() => OpeningHours.Unstated.WithException(Monday, [Office, Short])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => OpeningHours.Unstated.WithWeek(Monday, Daily(Office, Short))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_week_of_a_zone_that_is_not_known_throws() =>
        FluentActions.Invoking(() => new WeeklyHours(Monday, Daily(Office), "Asia/Atlantis")).Should().Throw<ArgumentException>();

    [Fact]
    public void A_week_put_into_the_past_has_the_zone_of_that_time()
    {
        var hours = MovedOn(Monday, HoursBuilder.Daily("08:00-17:00").Build());

        hours.WithWeek(Monday.AddDays(-7), Daily(Short)).ZoneOn(Monday.AddDays(-1))!.Id.Should().Be("Asia/Jakarta");
        hours.WithWeek(Monday.AddDays(7), Daily(Short)).ZoneOn(Monday.AddDays(7)).Should().BeNull();
        hours.WithWeek(Monday, Daily(Short)).ZoneOn(Monday).Should().BeNull();
    }

    [Fact]
    public void Taking_away_the_week_that_a_move_began_leaves_the_move()
    {
        var hours = MovedOn(Monday, HoursBuilder.Daily("08:00-17:00").DailyFrom(Monday, "09:00-12:00").Build());

        var edited = hours.WithoutWeek(Monday);

        edited.On(Monday).Should().Equal(Office);
        edited.ZoneOn(Monday).Should().BeNull();
        edited.ZoneOn(Monday.AddDays(-1))!.Id.Should().Be("Asia/Jakarta");
        edited.WithoutWeek(DateOnly.MinValue).ZoneOn(Monday.AddDays(-1))!.Id.Should().Be("Asia/Jakarta");
    }

    private static OpeningHours MovedOn(DateOnly day, OpeningHours hours)
    {
        var outlet = TestOutlet.In("Asia/Jakarta", hours);
        outlet.MoveTo("Asia/Makassar", day);
        return outlet.Hours;
    }

    private static Dictionary<DayOfWeek, IReadOnlyList<Shift>> Daily(params Shift[] shifts) =>
        Enum.GetValues<DayOfWeek>().ToDictionary(d => d, IReadOnlyList<Shift> (_) => shifts);
}
