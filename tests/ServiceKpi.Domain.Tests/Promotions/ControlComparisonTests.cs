namespace ServiceKpi.Domain.Tests.Promotions;

/// <summary>By hand: the event +33.3 %, an outlet without one 330 instead of 300 = +10 %, so 23.3 points beyond it.</summary>
public sealed class ControlComparisonTests
{
    [Fact]
    public void What_outlets_without_an_event_did_is_taken_off()
    {
        var beside = EventWeeks.Usual().Effect().Beside([Quiet(110, 220).Days()]).Controls!;

        beside.Controls.Change.Should().BeApproximately(10, 1e-9);
        beside.Points.Should().BeApproximately(100 / 3.0 - 10, 1e-9);
        // Both have a variance of 500 visits² on a baseline of 300, so 12 degrees of freedom, t = 2.1788.
        beside.Interval.Low.Should().BeApproximately(beside.Points - (2.1788 * 100 * Math.Sqrt(1000) / 300), 0.01);
        beside.Clarity.Should().Be(Clarity.Clear);
    }

    [Fact]
    public void An_effect_that_everybody_had_is_none() =>
        EventWeeks.Usual().Effect().Beside([Quiet(150, 250).Days()]).Controls!.Clarity.Should().Be(Clarity.Noise);

    [Fact]
    public void An_outlet_with_an_event_of_its_own_on_those_days_is_no_control() =>
        EventWeeks.Usual().Effect().Beside([Quiet(110, 220).Beside("Pekan", "2026-03-28", "2026-03-28").Days()])
            .Controls.Should().BeNull();

    [Fact]
    public void A_day_with_an_event_does_not_make_the_baseline_of_a_control()
    {
        var busy = Quiet(110, 220).Fridays(90, 110, 90, 999, 110).Beside("Pekan", "2026-03-20", "2026-03-20");

        EventWeeks.Usual().Effect().Beside([busy.Days()]).Controls!.Controls.Baseline
            .Should().BeApproximately((290 / 3.0) + 200, 1e-9);
    }

    [Fact]
    public void Controls_are_looked_at_on_the_days_of_the_event_that_count()
    {
        var fridayOnly = EventWeeks.Usual().Saturdays(180, 220, 200, 200, null).Effect();

        fridayOnly.Beside([Quiet(110, 999).Days()]).Controls!.Controls.Visits.Should().Be(110);
    }

    [Fact]
    public void An_outlet_without_entries_is_no_control() =>
        EventWeeks.Usual().Effect().Beside([new EventWeeks().Days()]).Controls.Should().BeNull();

    private static EventWeeks Quiet(long friday, long saturday) =>
        new EventWeeks().Fridays(90, 110, 90, 110, friday).Saturdays(180, 220, 200, 200, saturday);
}
