namespace ServiceKpi.Domain.Tests.Promotions;

public sealed class EventCostTests
{
    private const long Cost = 5_000_000_00;

    [Fact]
    public void Five_million_for_a_hundred_more_visits_is_fifty_thousand_each()
    {
        var effect = EventWeeks.Usual().Effect();

        var cost = EventCost.Of(Cost, isWhole: true, effect.During, effect.Net);

        cost.PerExtraVisit.Should().Be(50_000_00);
        cost.Interval!.Low.Should().BeApproximately(Cost / (100 + (2.4469 * Math.Sqrt(500))), 100);
        cost.Interval.High.Should().BeApproximately(Cost / (100 - (2.4469 * Math.Sqrt(500))), 100);
    }

    [Fact]
    public void Visits_missing_in_the_week_after_make_an_extra_visit_dearer()
    {
        var effect = EventWeeks.Usual().On("2026-04-03", 80).Effect();

        EventCost.Of(Cost, isWhole: true, effect.During, effect.Net).NetPerExtraVisit.Should().Be(Cost / 80.0);
    }

    [Fact]
    public void Visits_that_were_all_pulled_forward_have_no_price()
    {
        var effect = EventWeeks.Usual().On("2026-04-03", 0).Effect();

        EventCost.Of(Cost, isWhole: true, effect.During, effect.Net).NetPerExtraVisit.Should().BeNull();
    }

    [Theory]
    [InlineData(null, true, 150, EventCostSilence.NoCost)]
    [InlineData(Cost, false, 150, EventCostSilence.PartOfChain)]
    [InlineData(Cost, true, 100, EventCostSilence.NotClear)]
    [InlineData(Cost, true, 10, EventCostSilence.FewerVisits)]
    public void Without_clearly_more_visits_nothing_was_bought(long? cost, bool isWhole, long friday, EventCostSilence silence)
    {
        var effect = EventWeeks.Usual().On("2026-03-27", friday).Saturdays(180, 220, 200, 200, friday == 150 ? 250 : 200).Effect();

        EventCost.Of(cost, isWhole, effect.During, effect.Net).Should().BeEquivalentTo(
            new { Silence = (EventCostSilence?)silence, PerExtraVisit = (double?)null });
    }

    [Fact]
    public void An_effect_that_nobody_knows_has_no_price()
    {
        var effect = EventWeeks.Usual().Fridays(90, null, null, null, 150).Effect();

        EventCost.Of(Cost, isWhole: true, effect.During, effect.Net).Silence.Should().Be(EventCostSilence.EffectUnknown);
    }
}
