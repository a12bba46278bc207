namespace ServiceKpi.Domain.Tests.Pace;

public sealed class SumPaceTests
{
    private static readonly Kpi Visits = KpiCatalog.Get("visits");
    private static readonly Kpi Revenue = KpiCatalog.Get("revenue");

    /// <summary>Ten of 28 days that are alike are to bring 10/28 of 308, 110; they have brought 100.</summary>
    [Fact]
    public void What_was_expected_so_far_is_the_share_of_the_days_entered()
    {
        var pace = On("2027-02-11", Visits, 308);

        pace.Expected.Should().BeApproximately(110, 1e-9);
        pace.Ahead.Should().BeApproximately(-10, 1e-9);
        pace.DaysLeft.Should().Be(18);
        pace.Outlook.Should().Be(Outlook.WillBeMissed);
    }

    [Fact]
    public void A_day_that_is_not_entered_lets_nobody_look_behind()
    {
        var month = PaceMonths.On("2027-02-11", day => day == TestTime.Day("2027-02-03") ? null : 10);

        var pace = SumPace.Of(Visits, PaceMonths.February, TestTime.Day("2027-02-11"), [(month, 280)]);

        pace.Expected.Should().BeApproximately(90, 1e-9);
        pace.Ahead.Should().BeApproximately(0, 1e-9);
        pace.Missing.Should().ContainSingle().Which.Day.Should().Be(TestTime.Day("2027-02-03"));
    }

    /// <summary>Heading for 280, of 316 there lack 36: two more a day on 18 days.</summary>
    [Fact]
    public void The_gap_is_what_the_landing_lacks_on_the_days_left()
    {
        var gap = PaceGap.Of(On("2027-02-11", Visits, 316))!;

        gap.Lacking.Should().BeApproximately(36, 1e-9);
        gap.PerDay.Should().BeApproximately(2, 1e-9);
    }

    /// <summary>
    /// Of revenue 36 lack; at 5 a visit that is 8 visits, rounded up, and over the 180 visits to come 0.2 a visit.
    /// </summary>
    [Fact]
    public void The_gap_of_revenue_is_told_in_visits_and_in_what_a_visit_brings()
    {
        var gap = PaceGap.Of(On("2027-02-11", Revenue, 316), On("2027-02-11", Visits, null), 5)!;

        gap.MoreVisits.Should().Be(8);
        gap.MorePerVisit.Should().BeApproximately(0.2, 1e-9);
    }

    [Theory]
    [InlineData(280.0, Outlook.WillBeMet)]
    [InlineData(270.0, Outlook.WillBeMet)]
    [InlineData(281.0, Outlook.WillBeMissed)]
    public void The_outlook_is_where_the_target_lies_to_the_range(double target, Outlook outlook)
    {
        var pace = On("2027-02-11", Visits, target);

        pace.Outlook.Should().Be(outlook);
        (PaceGap.Of(pace) is null).Should().Be(outlook == Outlook.WillBeMet);
    }

    /// <summary>Tickets: fewer is better, so a landing above the target misses it.</summary>
    [Fact]
    public void Of_what_should_be_little_the_outlook_is_mirrored()
    {
        var tickets = KpiCatalog.Get("ticket-requests");

        On("2027-02-11", tickets, 270).Outlook.Should().Be(Outlook.WillBeMissed);
        On("2027-02-11", tickets, 290).Outlook.Should().Be(Outlook.WillBeMet);
        PaceGap.Of(On("2027-02-11", tickets, 270)).Should().BeNull();
    }

    [Fact]
    public void A_target_within_the_range_is_open()
    {
        var month = PaceMonths.On("2027-02-11", PaceMonths.About(10));
        var projected = Landing.Of([month])!.Projected;

        SumPace.Of(Visits, PaceMonths.February, TestTime.Day("2027-02-11"), [(month, projected + 1)]).Outlook.Should().Be(Outlook.Open);
    }

    [Fact]
    public void Several_outlets_have_no_target_when_one_has_none()
    {
        var month = PaceMonths.On("2027-02-11", _ => 10);

        var pace = SumPace.Of(Visits, PaceMonths.February, TestTime.Day("2027-02-11"), [(month, 280), (month, null)]);

        pace.Target.Should().BeNull();
        pace.WithoutTarget.Should().Be(1);
        pace.Outlook.Should().Be(Outlook.Unknown);
        pace.Landing!.Projected.Should().BeApproximately(560, 1e-9);
    }

    /// <summary>Of one outlet nothing is known, so it is in the landing with nothing: the landing says nothing of the target of both.</summary>
    [Fact]
    public void With_an_outlet_that_is_not_known_the_landing_is_not_judged()
    {
        var (known, unknown) = (PaceMonths.On("2027-02-11", _ => 10), PaceMonths.On("2027-02-11", _ => null));

        var pace = SumPace.Of(Visits, PaceMonths.February, TestTime.Day("2027-02-11"), [(known, 280), (unknown, 280)]);

        pace.Landing!.NoDays.Should().Be(1);
        pace.Outlook.Should().Be(Outlook.Unknown);
        PaceGap.Of(pace).Should().BeNull();
    }

    /// <summary>Heading for 560, 380 to 740 four times out of five: one outlet is new, and neither side of 560 is certain.</summary>
    [Theory]
    [InlineData(379, Outlook.WillBeMet, false)]
    [InlineData(600, Outlook.Open, true)]
    [InlineData(742, Outlook.WillBeMissed, true)]
    public void With_an_outlet_that_has_just_opened_the_landing_is_judged_by_a_wide_range(double target, Outlook outlook, bool hasGap)
    {
        var (known, young) = (PaceMonths.On("2027-02-11", _ => 10), PaceMonths.On("2027-02-11", day => day >= PaceMonths.February.From ? 10 : null));

        var pace = SumPace.Of(Visits, PaceMonths.February, TestTime.Day("2027-02-11"), [(known, target / 2), (young, target / 2)]);

        pace.Outlook.Should().Be(outlook);
        (PaceGap.Of(pace) is not null).Should().Be(hasGap);
    }

    /// <summary>Ten days of 10 are known and no more, so there is no range: 100 decide about a target of 100, not of 101.</summary>
    [Theory]
    [InlineData("visits", 100, Outlook.WillBeMet)]
    [InlineData("visits", 101, Outlook.Unknown)]
    [InlineData("ticket-requests", 100, Outlook.Unknown)]
    [InlineData("ticket-requests", 99, Outlook.WillBeMissed)]
    public void What_is_done_decides_without_a_range(string kpi, double target, Outlook outlook)
    {
        var month = PaceMonths.On("2027-02-11", day => day >= PaceMonths.February.From ? 10 : null);

        SumPace.Of(KpiCatalog.Get(kpi), PaceMonths.February, TestTime.Day("2027-02-11"), [(month, target)]).Outlook.Should().Be(outlook);
    }

    [Theory]
    [InlineData("2027-01-31", MonthPhase.NotBegun)]
    [InlineData("2027-02-01", MonthPhase.Running)]
    [InlineData("2027-02-28", MonthPhase.Running)]
    [InlineData("2027-03-01", MonthPhase.Over)]
    public void Only_a_running_month_has_a_landing(string today, MonthPhase phase)
    {
        var pace = On(today, Visits, 308);

        pace.Phase.Should().Be(phase);
        (pace.Landing is not null).Should().Be(phase == MonthPhase.Running);
        pace.Target.Should().Be(308);
    }

    /// <summary>Done up to the tenth, expected on the whole way, landing from the eleventh on; the last of each is that of the month.</summary>
    [Fact]
    public void The_days_lead_from_what_is_done_to_the_landing()
    {
        var pace = On("2027-02-11", Visits, 308);

        var days = pace.Days();

        days.Select(d => d.Done).Should().Equal([.. Enumerable.Range(1, 10).Select(i => (double?)(10 * i)), .. Enumerable.Repeat<double?>(null, 18)]);
        days[^1].Expected.Should().BeApproximately(308, 1e-9);
        days[9].Landing.Should().BeNull();
        days[10].Landing!.Projected.Should().BeApproximately(110, 1e-9);
        days[^1].Landing!.Projected.Should().BeApproximately(pace.Landing!.Projected, 1e-9);
    }

    [Fact]
    public void A_day_to_come_that_is_marked_closed_already_is_not_done_yet()
    {
        var month = PaceMonths.On("2027-02-11", _ => 10, closed: "2027-02-20");
        var pace = SumPace.Of(Visits, PaceMonths.February, TestTime.Day("2027-02-11"), [(month, 308)]);

        pace.DaysLeft.Should().Be(17);
        pace.Landing!.Projected.Should().BeApproximately(270, 1e-9);
        pace.Days().Count(d => d.Done is not null).Should().Be(10);
        pace.Days().Count(d => d.Landing is not null).Should().Be(18);
    }

    private static SumPace On(string today, Kpi kpi, double? target) =>
        SumPace.Of(kpi, PaceMonths.February, TestTime.Day(today), [(PaceMonths.On(today, _ => 10), target)]);
}
