namespace ServiceKpi.Domain.Tests.Funnels;

public sealed class FunnelTests
{
    private static readonly Kpi Csat = KpiCatalog.Get("csat");
    private static readonly Kpi Nps = KpiCatalog.Get("nps");
    private static readonly Kpi Effort = KpiCatalog.Get("ces");

    [Fact]
    public void The_limits_of_a_proportion_are_interpolated_between_whole_successes()
    {
        // By hand, ten fair coins: P(R ≤ 1) = 11/1024, P(R = 2) = 45/1024, so that the lower 95 % limit is
        // (2 − (56/1024 − 0.025) / (45/1024)) / 10 = 0.1324; P(R = 0) = 1/1024 and P(R = 1) = 10/1024 give
        // (1 − (11/1024 − 0.001) / (10/1024)) / 10 = 0.00024 for 99.8 %.
        var limits = Of(Csat, Share(5, 10), Share(5, 10), Share(5, 10))!.LimitsOf(10);

        limits.Low95.Should().BeApproximately(13.244, 0.001);
        limits.Low998.Should().BeApproximately(0.024, 0.001);
        limits.High95.Should().BeApproximately(100 - limits.Low95, 1e-9, "heads and tails are judged alike");
    }

    [Fact]
    public void The_limits_of_a_large_sample_are_those_of_the_normal_law()
    {
        var limits = Of(Csat, Share(50, 100), Share(50, 100), Share(50, 100))!.LimitsOf(10_000);

        limits.Low95.Should().BeApproximately(50 - 0.98, 0.001, "1.96 × 50 / √10,000");
        limits.High998.Should().BeApproximately(50 + 1.545, 0.001, "3.09 × 50 / √10,000");
    }

    [Fact]
    public void Exact_and_normal_limits_meet_where_one_takes_over_from_the_other()
    {
        var funnel = Of(Csat, Share(80, 100), Share(80, 100), Share(80, 100))!;

        var (exact, normal) = (funnel.LimitsOf(2_499), funnel.LimitsOf(2_500));

        exact.Low95.Should().BeApproximately(normal.Low95, 0.05);
        exact.High998.Should().BeApproximately(normal.High998, 0.05);
    }

    [Fact]
    public void An_outlet_far_from_the_others_is_different_and_a_small_one_may_be_as_far_by_chance()
    {
        KpiValue[] alike = [.. Enumerable.Repeat(Share(800, 1000), 9)];

        var funnel = Of(Csat, [.. alike, Share(700, 1000), Share(7, 10), Share(1, 4)])!;

        funnel.Dispersion.Should().Be(1);
        funnel.Points.Select(p => p.Place).Should().Equal(
            [.. Enumerable.Repeat(FunnelPlace.Within, 9), FunnelPlace.Different, FunnelPlace.Within, FunnelPlace.TooFew]);
    }

    [Fact]
    public void Where_outlets_differ_all_over_the_limits_are_widened_until_most_are_within()
    {
        // z-scores by hand: ±10, five each of 50 % ± 5 points with 10,000 cases; φ = 100.
        var funnel = Of(Csat, [.. Enumerable.Repeat(Share(5_500, 10_000), 5), .. Enumerable.Repeat(Share(4_500, 10_000), 5)])!;

        funnel.Dispersion.Should().BeApproximately(100, 1e-6);
        funnel.LimitsOf(10_000).High95.Should().BeApproximately(50 + 9.8, 0.001);
        funnel.Points.Should().OnlyContain(p => p.Place == FunnelPlace.Within);
    }

    [Fact]
    public void Limits_of_a_proportion_stay_between_none_and_all()
    {
        var limits = Of(Csat, Share(99, 100), Share(99, 100), Share(98, 100))!.LimitsOf(5);

        limits.High95.Should().BeInRange(99, 100);
        limits.Low998.Should().BeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void A_mean_scatters_with_the_spread_of_all_answers()
    {
        // By hand: as many 1s as 3s have mean 2 and, of 300, s = √(300 / 299).
        var value = KpiValue.Of(2, 600, 300, 300) with { Interval = ConfidenceInterval.OfMean(600, 1_500, 300) };

        var limits = Of(Effort, value, value, value, value)!.LimitsOf(100);

        limits.High95.Should().BeApproximately(2 + (1.96 * 1.0017 / 10), 0.001);
    }

    [Fact]
    public void A_net_promoter_score_scatters_with_the_spread_of_promoters_and_detractors()
    {
        // By hand: 400 promoters and 200 detractors of 1,000: NPS 20, spread √(0.6 − 0.04) = 0.748.
        var value = KpiValue.Of(20, 200, 1_000, 1_000) with { Interval = ConfidenceInterval.AdjustedWald(400, 200, 1_000) };

        Of(Nps, value, value, value)!.LimitsOf(100).Low95.Should().BeApproximately(20 - 14.67, 0.05);
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("visits")]
    [InlineData("transaction-ratio")]
    [InlineData("first-response-time")]
    [InlineData("average-issue-count")]
    public void Of_sums_medians_and_amounts_there_is_no_funnel(string kpi)
    {
        var value = KpiValue.Of(50, 50, 1, 100);

        Funnel.Knows(KpiCatalog.Get(kpi)).Should().BeFalse();
        Of(KpiCatalog.Get(kpi), value, value, value).Should().BeNull();
    }

    [Fact]
    public void A_funnel_needs_three_outlets_to_judge_and_cases_that_differ()
    {
        Of(Csat, Share(5, 10), Share(5, 10), Share(1, 4)).Should().BeNull();
        Of(Csat, Share(10, 10), Share(10, 10), Share(10, 10)).Should().BeNull();
        Of(Csat, KpiValue.None(NoDataReason.NoEvents)).Should().BeNull();
    }

    private static KpiValue Share(long successes, long cases) => KpiValue.Proportion(successes, cases);

    /// <summary>The funnel of outlets with these values; that of all together is the sum, or the first where it has an interval of its own.</summary>
    private static Funnel? Of(Kpi kpi, params KpiValue[] values)
    {
        var total = kpi.Definition.Unit == KpiUnit.Percent
            ? Share((long)values.Sum(v => v.Numerator), (long)values.Sum(v => v.Denominator))
            : values[0];
        var days = Period.MonthOf(new DateOnly(2026, 3, 1));
        return Funnel.Of(
            new KpiReport
            {
                Currency = "IDR",
                Period = days,
                ComparedWith = null,
                Pieces = [days],
                Outlets = [],
                Coverage = default,
                Values = [Reading(null, total), .. values.Select((v, i) => Reading(new Outlet($"O{i}", $"O{i}", "UTC"), v))],
            },
            kpi);

        KpiReading Reading(Outlet? outlet, KpiValue value) => new()
        {
            Kpi = kpi,
            Outlet = outlet,
            Period = days,
            Value = value,
            BelowMinimumSample = value.Value is not null && value.SampleSize < 5,
            Coverage = default,
        };
    }
}
