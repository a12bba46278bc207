using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Why;

/// <summary>The worked examples are by hand.</summary>
public sealed class DriverSplitTests
{
    private static readonly Gen<DriverFigures> Figures =
        from visits in Gen.Frequency((1, Gen.Constant(0)), (5, Gen.Choose(1, 5_000)))
        from revenue in Gen.Choose(0, 100_000_000)
        select new DriverFigures(visits, revenue);

    private static readonly Gen<(DriverFigures Then, DriverFigures Now)> Pairs =
        from then in Figures
        from now in Figures
        select (then, now);

    [Fact]
    public void Fewer_visits_are_valued_at_the_old_ratio_and_the_new_ratio_at_the_new_visits()
    {
        // 100 visits at 50 became 80 visits at 60: 5,000 became 4,800.
        var split = DriverSplit.Of(new(100, 5_000), new(80, 4_800));

        split.Should().Be(new DriverSplit(Visits: -1_000, Mix: 0, Ratio: 800, Unsplit: 0), "−20 × 50 and +10 × 80");
        split.Change.Should().Be(-200);
    }

    [Fact]
    public void Visits_that_move_from_a_dear_outlet_to_a_cheap_one_are_mix_and_no_ratio_of_an_outlet()
    {
        // 200 visits before and after, at 100 in one outlet and at 10 in the other: 11,000 became 6,500.
        var split = DriverSplit.Of([(new(100, 10_000), new(50, 5_000)), (new(100, 1_000), new(150, 1_500))]);

        split.Should().Be(new DriverSplit(Visits: 0, Mix: -4_500, Ratio: 0, Unsplit: 0));
    }

    [Fact]
    public void Without_a_visit_before_there_is_no_ratio_to_start_from()
    {
        DriverSplit.Of(default, new(10, 500)).Should().Be(new DriverSplit(0, 0, 0, Unsplit: 500));
        DriverSplit.Of([(default, new(10, 500)), (new(10, 100), new(20, 200))])
            .Should().Be(new DriverSplit(Visits: 100, Mix: 0, Ratio: 0, Unsplit: 500));
    }

    [Fact]
    public void An_outlet_that_nobody_came_to_any_more_lost_its_visits() =>
        DriverSplit.Of(new(10, 500), default).Should().Be(new DriverSplit(-500, 0, 0, 0));

    [Fact]
    public void Of_no_outlets_nothing_changed() => DriverSplit.Of([]).Change.Should().Be(0);

    [Fact]
    public void The_parts_always_add_up_to_the_change() => Law.Holds(Pairs.ListOf(), outlets =>
    {
        var split = DriverSplit.Of(outlets);
        var change = outlets.Sum(o => o.Now.Revenue - o.Then.Revenue);

        split.Change.Should().BeApproximately(change, 1e-6 * (1 + outlets.Sum(o => o.Now.Revenue + o.Then.Revenue)));
    });

    [Fact]
    public void The_whole_is_the_sum_of_its_outlets() => Law.Holds(Pairs.ListOf(), outlets =>
    {
        var whole = DriverSplit.Of(outlets);
        var parts = outlets.Select(o => DriverSplit.Of(o.Then, o.Now)).ToList();
        var slack = 1e-6 * (1 + outlets.Sum(o => o.Now.Revenue + o.Then.Revenue));

        (whole.Visits + whole.Mix).Should().BeApproximately(parts.Sum(p => p.Visits), slack);
        whole.Ratio.Should().BeApproximately(parts.Sum(p => p.Ratio), slack);
        whole.Unsplit.Should().BeApproximately(parts.Sum(p => p.Unsplit), slack);
    });

    [Fact]
    public void A_single_outlet_has_no_mix() => Law.Holds(Pairs, outlet =>
        DriverSplit.Of([outlet]).Mix.Should().BeApproximately(0, 1e-6 * (1 + outlet.Now.Revenue + outlet.Then.Revenue)));
}
