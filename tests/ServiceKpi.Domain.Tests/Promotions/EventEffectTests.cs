namespace ServiceKpi.Domain.Tests.Promotions;

/// <summary>
/// Worked by hand. Fridays before: 90, 110, 90, 110, mean 100. Saturdays: 180, 220, 200, 200, mean 200. Baseline 300.
/// φ = (4 · 10² / 100 + (20² + 20²) / 200) / (8 − 2) = 8 / 6. Variance of the two days = 8/6 · (100 + 200) · (1 + 1/4) = 500.
/// Student's t of 6 degrees of freedom = 2.4469.
/// </summary>
public sealed class EventEffectTests
{
    [Fact]
    public void The_effect_is_the_share_of_visits_beyond_the_mean_of_the_same_weekdays()
    {
        var effect = EventWeeks.Usual().Effect().During;

        effect.Baseline.Should().Be(300);
        effect.Visits.Should().Be(400);
        effect.Change.Should().BeApproximately(100.0 / 3, 1e-9);
    }

    [Fact]
    public void The_interval_is_of_the_spread_of_the_baseline_and_the_number_of_days()
    {
        var effect = EventWeeks.Usual().Effect().During;

        effect.Freedom.Should().Be(6);
        effect.Error.Should().BeApproximately(Math.Sqrt(500), 1e-9);
        effect.ExtraInterval!.Low.Should().BeApproximately(100 - (2.4469 * Math.Sqrt(500)), 0.01);
        effect.Interval!.High.Should().BeApproximately(100 * (100 + (2.4469 * Math.Sqrt(500))) / 300, 0.01);
        effect.Clarity.Should().Be(Clarity.Clear);
    }

    [Theory]
    [InlineData(150, 200, Clarity.Noise)]
    [InlineData(154, 200, Clarity.Noise)]
    [InlineData(155, 200, Clarity.Clear)]
    [InlineData(20, 180, Clarity.Clear)]
    public void An_effect_within_54_7_visits_cannot_be_told_from_an_ordinary_week(long friday, long saturday, Clarity clarity)
    {
        var weeks = EventWeeks.Usual().On("2026-03-27", friday).On("2026-03-28", saturday);

        weeks.Effect().During.Clarity.Should().Be(clarity);
    }

    [Fact]
    public void Visits_that_never_varied_still_vary_as_much_as_independent_visitors_do()
    {
        var effect = EventWeeks.Usual().Fridays(100, 100, 100, 100, 101).Saturdays(200, 200, 200, 200, 200).Effect().During;

        effect.Error.Should().BeApproximately(Math.Sqrt(300 * 1.25), 1e-9);
        effect.Clarity.Should().Be(Clarity.Noise);
    }

    [Fact]
    public void Two_days_of_a_weekday_are_enough_and_one_is_not()
    {
        EventWeeks.Usual().Fridays(90, 110, null, null, 150).Effect().During.Change.Should().NotBeNull();

        var silent = EventWeeks.Usual().Fridays(90, null, null, null, 150).Effect().During;
        silent.Silence.Should().Be(EffectSilence.TooFewBaselineDays);
        silent.UnknownWeekdays.Should().Equal(DayOfWeek.Friday);
        silent.Clarity.Should().Be(Clarity.CannotTell);
        (silent.Change, silent.Interval).Should().Be((null, null));
    }

    [Fact]
    public void A_day_of_another_event_is_not_part_of_the_baseline()
    {
        var weeks = EventWeeks.Usual().Fridays(90, 110, 900, 110, 150).Beside("Pekan Servis", "2026-03-12", "2026-03-13");

        weeks.Days().Usual(DayOfWeek.Friday).Should().Be(new WeekdayBaseline(DayOfWeek.Friday, 3, 310.0 / 3));
        weeks.Effect().LeftOut(EventPhase.Before, EventDayUse.OtherEvent).Should().Be(1, "only the Friday has visits entered");
    }

    [Fact]
    public void A_closed_day_is_not_a_day_without_visits()
    {
        var closed = TestOutlet.Trading(null, null, HoursBuilder.Daily("09:00-17:00").Except(TestTime.Day("2026-03-13")).Build());

        var weeks = EventWeeks.Usual(closed).Fridays(90, 110, 0, 110, 150);

        weeks.Days().Usual(DayOfWeek.Friday).Days.Should().Be(3);
        weeks.Effect().LeftOut(EventPhase.Before, EventDayUse.Closed).Should().Be(1);
        EventWeeks.Usual().Fridays(90, 110, 0, 110, 150).Days().Usual(DayOfWeek.Friday)
            .Should().Be(new WeekdayBaseline(DayOfWeek.Friday, 4, 77.5), "nobody came to an outlet that was open");
    }

    [Fact]
    public void A_day_of_the_event_that_is_not_entered_is_left_out_and_said()
    {
        var effect = EventWeeks.Usual().Saturdays(180, 220, 200, 200, null).Effect();

        effect.During.Change.Should().Be(50);
        effect.LeftOut(EventPhase.During, EventDayUse.NotEntered).Should().Be(1);
        EventWeeks.Usual().Fridays(90, 110, 90, 110, null).Saturdays(1, 1, 1, 1, null).Effect().During.Silence
            .Should().Be(EffectSilence.NothingEntered);
    }

    [Fact]
    public void An_event_that_runs_is_told_to_date_and_one_ahead_not_at_all()
    {
        var running = EventWeeks.Usual(today: EventWeeks.Friday).Effect();
        var ahead = EventWeeks.Usual(today: EventWeeks.Friday.AddDays(-1)).Effect();

        running.IsToDate.Should().BeTrue();
        running.During.Change.Should().Be(50);
        ahead.During.Silence.Should().Be(EffectSilence.NotBegun);
        ahead.IsToDate.Should().BeFalse();
    }

    [Fact]
    public void Nobody_before_leaves_nothing_to_take_a_share_of() =>
        EventWeeks.Usual().Fridays(0, 0, 0, 0, 5).Saturdays(0, 0, 0, 0, 5).Effect().During.Silence
            .Should().Be(EffectSilence.NoVisitsBefore);

    [Fact]
    public void A_day_that_another_event_shared_counts_and_is_said()
    {
        var effect = EventWeeks.Usual().Beside("Pekan Servis", "2026-03-28", "2026-03-29").Effect();

        effect.During.Visits.Should().Be(400);
        effect.SharedDays.Should().Be(1);
    }

    [Fact]
    public void The_week_after_is_held_against_the_baseline_before_the_event()
    {
        var effect = EventWeeks.Usual().On("2026-04-03", 60).Effect();

        effect.After.Extra.Should().Be(-40);
        effect.After.ExtraInterval!.High.Should().BeApproximately(-40 + (2.4469 * Math.Sqrt(8.0 / 6 * 125)), 0.01);
        effect.Net.Extra.Should().Be(60);
        effect.Net.Error.Should().BeApproximately(
            Math.Sqrt(8.0 / 6 * ((100 * (2 + (4 / 4.0))) + (200 * 1.25))), 1e-9, "two Fridays share one mean");
    }

    [Fact]
    public void Outlets_together_are_added_up_before_anything_is_divided()
    {
        var together = EventEffect.Of(EventWeeks.Event, [EventWeeks.Usual().Days(), EventWeeks.Usual().Days()]).During;

        (together.Outlets, together.Visits, together.Baseline).Should().Be((2, 800, 600));
        together.Change.Should().BeApproximately(100.0 / 3, 1e-9);
        together.Error.Should().BeApproximately(2 * Math.Sqrt(500), 1e-9, "both had the same good days, so they are no independent evidence");
    }

    [Fact]
    public void An_outlet_of_which_nothing_can_be_said_is_left_out_of_the_total()
    {
        var silent = EventWeeks.Usual().Fridays(90, null, null, null, 150).Days();

        EventEffect.Of(EventWeeks.Event, [EventWeeks.Usual().Days(), silent]).During
            .Should().BeEquivalentTo(new { Outlets = 1, Visits = 400L, Baseline = 300.0 });
    }
}
