namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoVerdictTests
{
    private const double Tolerance = 0.02;

    private static readonly PeriodCalendar Calendar = new();

    public static TheoryData<string> Todays => new(
        "2025-12-31", "2026-03-01", "2026-04-14", "2026-05-01", "2026-08-17", "2026-11-21", "2027-01-31", "2027-06-15", "2028-03-02");

    [Theory]
    [MemberData(nameof(Todays))]
    public void The_last_30_days_show_every_verdict(string today)
    {
        var world = DemoWorld.On(today);

        Verdicts(world, new Period(world.Today.AddDays(-29), world.Today)).Should().Contain(Enum.GetValues<LocationVerdict>());
    }

    [Theory]
    [MemberData(nameof(Todays))]
    public void The_last_full_month_shows_every_verdict(string today)
    {
        var world = DemoWorld.On(today);

        Verdicts(world, world.LastMonth).Should().Contain(Enum.GetValues<LocationVerdict>());
    }

    [Theory]
    [MemberData(nameof(Todays))]
    public void The_last_full_quarter_shows_every_verdict(string today)
    {
        var world = DemoWorld.On(today);
        var quarter = Calendar.UnitOf(world.Today, Grain.Quarter);

        Verdicts(world, Calendar.UnitOf(quarter.DayBefore, Grain.Quarter)).Should().Contain(Enum.GetValues<LocationVerdict>());
    }

    [Theory]
    [InlineData("2026-04-14")]
    [InlineData("2026-11-21")]
    [InlineData("2027-06-15")]
    public void The_month_to_date_shows_every_verdict(string today)
    {
        var world = DemoWorld.On(today);

        Verdicts(world, Period.MonthOf(world.Today)).Should().Contain(Enum.GetValues<LocationVerdict>());
    }

    private static List<LocationVerdict> Verdicts(DemoWorld world, Period period)
    {
        var before = Calendar.Compare(period, Comparison.Previous, world.Today)!.Value;
        return [.. world.Facts.Keys
            .Select(code => LocationJudge.Judge(
                Change<CustomerVisits>(world, code, period, before),
                Change<TransactionRatio>(world, code, period, before),
                Tolerance))
            .OfType<LocationVerdict>()];
    }

    private static double? Change<TKpi>(DemoWorld world, string code, Period period, Period before)
        where TKpi : Kpi, new() =>
        (new TKpi().Evaluate(world.Measured(code, period.ToDate(world.Today))).Value
            / new TKpi().Evaluate(world.Measured(code, before)).Value) - 1;
}
