using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Why;

/// <summary>The worked examples are by hand.</summary>
public sealed class MixSplitTests
{
    private const double Slack = 1e-9;

    private static readonly Gen<RateFigures> Figures =
        from cases in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(1, 500)))
        from successes in Gen.Choose(0, cases)
        select new RateFigures(successes, cases);

    private static readonly Gen<(RateFigures Then, RateFigures Now)> Pairs =
        from then in Figures
        from now in Figures
        select (then, now);

    [Fact]
    public void Rates_and_weights_share_the_change()
    {
        // 50 of 100 and 10 of 100 (0.30) became 60 of 100 and 60 of 300 (0.30): better twice, and no better together.
        var split = MixSplit.Of([(new(50, 100), new(60, 100)), (new(10, 100), new(60, 300))])!;

        split.Change.Should().BeApproximately(0, Slack);
        split.Own.Should().BeApproximately(0.1, Slack, "+0.1 at a mean weight of 0.375, and +0.1 at 0.625");
        split.Mix.Should().BeApproximately(-0.1, Slack, "−0.25 × 0.55 and +0.25 × 0.15");
        split.Parts[0].Should().BeEquivalentTo(new { Own = 0.0375, Mix = -0.25 * (0.55 - 0.3) }, o => o.Using<double>(
            d => d.Subject.Should().BeApproximately(d.Expectation, Slack)).WhenTypeIs<double>());
    }

    [Fact]
    public void An_outlet_that_is_as_the_others_may_grow_without_a_mix_effect()
    {
        var split = MixSplit.Of([(new(10, 100), new(30, 300)), (new(10, 100), new(10, 100))])!;

        split.Parts.Should().OnlyContain(p => Math.Abs(p.Own) < Slack && Math.Abs(p.Mix) < Slack);
    }

    [Fact]
    public void An_outlet_with_a_rate_on_one_side_only_is_all_mix()
    {
        // 50 of 100 alone; then 50 of 100 and 90 of 100 together, 0.7.
        var split = MixSplit.Of([(new(50, 100), new(50, 100)), (default, new(90, 100))])!;

        split.Own.Should().BeApproximately(0, Slack);
        split.Mix.Should().BeApproximately(0.2, Slack);
    }

    [Fact]
    public void Without_any_case_on_a_side_there_is_no_split()
    {
        MixSplit.Of([(default, new(1, 2))]).Should().BeNull();
        MixSplit.Of([(new(1, 2), default)]).Should().BeNull();
        MixSplit.Of([]).Should().BeNull();
    }

    [Fact]
    public void The_parts_always_add_up_to_the_change() => Law.Holds(Pairs.NonEmptyListOf(), outlets =>
    {
        var then = outlets.Aggregate(default(RateFigures), (sum, o) => sum + o.Then).Rate;
        var now = outlets.Aggregate(default(RateFigures), (sum, o) => sum + o.Now).Rate;

        var split = MixSplit.Of([.. outlets]);

        (split is null).Should().Be(then is null || now is null);
        split?.Change.Should().BeApproximately(now!.Value - then!.Value, Slack);
    });

    [Fact]
    public void The_sums_are_those_of_Kitagawa() => Law.Holds(Pairs.NonEmptyListOf(), outlets =>
    {
        var both = outlets.Where(o => o.Then.Rate is not null && o.Now.Rate is not null).ToList();
        if (MixSplit.Of(both) is not { } split)
        {
            return;
        }

        var (then, now) = (both.Sum(o => o.Then.Denominator), both.Sum(o => o.Now.Denominator));
        var own = both.Sum(o => (o.Now.Rate - o.Then.Rate) * ((o.Then.Denominator / then) + (o.Now.Denominator / now)) / 2);
        var mix = both.Sum(o => ((o.Now.Denominator / now) - (o.Then.Denominator / then)) * (o.Now.Rate + o.Then.Rate) / 2);

        split.Own.Should().BeApproximately(own!.Value, Slack);
        split.Mix.Should().BeApproximately(mix!.Value, Slack);
    });
}
