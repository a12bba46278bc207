namespace ServiceKpi.Domain.Tests.Facts;

public sealed class PromotionEventTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void An_event_without_an_outlet_is_one_of_the_whole_chain()
    {
        new PromotionEvent(" Opening sale ", Day, Day).Should()
            .BeEquivalentTo(new { Name = "Opening sale", OutletId = (int?)null, Scope = PromotionEvent.WholeChain });
        new PromotionEvent("Sale", Day, Day, outletId: 4).Scope.Should().Be(4);
    }

    [Fact]
    public void An_event_lasts_at_least_a_day()
    {
        new PromotionEvent("Sale", Day, Day).EndsOn.Should().Be(Day);
        FluentActions.Invoking(() => new PromotionEvent("Sale", Day, Day.AddDays(-1))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_blank_name_or_one_too_long_throws()
    {
        FluentActions.Invoking(() => new PromotionEvent(" ", Day, Day)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new PromotionEvent(new string('n', 201), Day, Day)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_cost_may_be_unknown_or_nothing_and_not_negative()
    {
        new PromotionEvent("Sale", Day, Day).CostMinor.Should().BeNull();
        new PromotionEvent("Sale", Day, Day, costMinor: 0).CostMinor.Should().Be(0);
        FluentActions.Invoking(() => new PromotionEvent("Sale", Day, Day, costMinor: -1))
            .Should().Throw<ArgumentOutOfRangeException>();
    }
}
