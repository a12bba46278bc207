using static ServiceKpi.Domain.Tests.Score.Scores;

namespace ServiceKpi.Domain.Tests.Score;

/// <summary>Worked by hand: 1,000 visits at Rp80,000 are Rp80,000,000.</summary>
public sealed class WhatIfTests
{
    private static readonly Kpi Csat = KpiCatalog.Get("csat");

    private static readonly IReadOnlyList<KpiReading> AsItIs =
    [
        Reading("revenue", 80_000_000, 90_000_000),
        Reading("visits", 1_000, 1_000),
        Reading("transaction-ratio", 80_000, 85_000) with { Value = KpiValue.Of(80_000, 80_000_000, 1_000, 1_000) },
        Reading("csat", 70, 90),
        Reading("nps", null, 30),
    ];

    private readonly WhatIf figures = new(AsItIs);

    [Fact]
    public void Nothing_moved_is_nothing_changed() => figures.With(1, 1).Should().Equal(AsItIs);

    [Fact]
    public void Revenue_is_visits_times_ratio()
    {
        (figures.VisitsNow, figures.RatioNow).Should().Be((1_000, 80_000));

        var moved = figures.With(1.1, 1.05);

        ValueOf(moved, "visits").Should().BeApproximately(1_100, 1e-9);
        ValueOf(moved, "transaction-ratio").Should().BeApproximately(84_000, 1e-9);
        ValueOf(moved, "revenue").Should().BeApproximately(1_100 * 84_000.0, 1e-6);
        ValueOf(moved, "csat").Should().Be(70);
    }

    [Fact]
    public void What_is_moved_is_judged_by_its_target()
    {
        var moved = figures.With(1.1, 1.05, (Csat, 91));

        moved.Select(r => r.Target!.Status).Should().Equal(
            TargetStatus.Met, TargetStatus.Met, TargetStatus.Missed, TargetStatus.Met, AsItIs[4].Target!.Status);
    }

    /// <summary>CSAT of 70 is half of the way from 50 to 90, and 1,000 visits all of it from 500 to 1,000: (50 + 100) / 2.</summary>
    [Fact]
    public void The_score_follows()
    {
        var version = Version(Part("csat", 1, 50), Part("visits", 1, 50));

        ExcellenceScore.Of(version, AsItIs).Value.Should().Be(75);
        ExcellenceScore.Of(version, figures.With(1, 1, (Csat, 90))).Value.Should().Be(100);
        ExcellenceScore.Of(version, figures.With(0.75, 1)).Value.Should().Be(50);
    }

    [Fact]
    public void Only_what_has_a_value_can_be_moved_over_its_whole_scale()
    {
        figures.Movable.Select(r => r.Kpi.Id).Should().Equal("csat");
        WhatIf.RangeOf(figures.Movable[0]).Should().Be((0, 100));
        WhatIf.RangeOf(Reading("first-response-time", 600, 1_800)).Should().Be((0, 3_600));
    }

    [Fact]
    public void Without_days_with_both_there_is_no_revenue_to_reckon_with() =>
        new WhatIf([Reading("transaction-ratio", null, null)]).RatioNow.Should().BeNull();

    private static double? ValueOf(IReadOnlyList<KpiReading> readings, string kpi) => readings.Single(r => r.Kpi.Id == kpi).Value.Value;
}
