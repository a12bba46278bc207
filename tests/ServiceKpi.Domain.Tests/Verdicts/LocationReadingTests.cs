namespace ServiceKpi.Domain.Tests.Verdicts;

public sealed class LocationReadingTests
{
    private static readonly Period Now = Period.MonthOf(new DateOnly(2026, 3, 1));
    private static readonly Period Then = Period.MonthOf(new DateOnly(2026, 2, 1));

    [Fact]
    public void Clear_changes_make_a_verdict()
    {
        var reading = Of(visits: 120, ratio: 110);

        reading.Should().BeEquivalentTo(new { Verdict = LocationVerdict.Thriving, Gap = (VerdictGap?)null, Leaning = LocationVerdict.Thriving, Revenue = 500.0 });
        reading.VisitsChange.Should().BeApproximately(20, 1e-9);
        reading.RatioChange.Should().BeApproximately(10, 1e-9);
    }

    [Theory]
    [InlineData(Clarity.Noise)]
    [InlineData(Clarity.CannotTell)]
    public void Of_a_change_that_may_be_chance_there_is_none_and_the_outlet_still_lies_on_the_map(Clarity clarity) =>
        Of(visits: 120, ratio: 90, ratioClarity: clarity).Should()
            .BeEquivalentTo(new { Verdict = (LocationVerdict?)null, Gap = VerdictGap.MayBeChance, Leaning = LocationVerdict.ConvertingLess });

    [Fact]
    public void A_flat_measure_needs_no_clarity() =>
        Of(visits: 120, ratio: 101, ratioClarity: Clarity.Noise).Verdict.Should().Be(LocationVerdict.Thriving);

    [Fact]
    public void A_steady_location_needs_none_either() =>
        Of(visits: 101, ratio: 99, Clarity.Noise, Clarity.Noise).Should()
            .BeEquivalentTo(new { Verdict = LocationVerdict.Steady, Gap = (VerdictGap?)null });

    [Fact]
    public void Without_comparison_there_is_none() => Of(120, 110, compared: false).Gap.Should().Be(VerdictGap.NoComparison);

    [Theory]
    [InlineData(null, 100.0)]
    [InlineData(100.0, null)]
    public void Without_visits_or_revenue_there_is_none(double? visits, double? ratio) =>
        Of(visits, ratio).Should().BeEquivalentTo(new { Verdict = (LocationVerdict?)null, Gap = VerdictGap.NoData, Leaning = (LocationVerdict?)null });

    [Fact]
    public void Of_a_few_days_there_is_none() => Of(120, 110, days: 4).Gap.Should().Be(VerdictGap.TooFew);

    private static LocationReading Of(
        double? visits,
        double? ratio,
        Clarity visitsClarity = Clarity.Clear,
        Clarity ratioClarity = Clarity.Clear,
        bool compared = true,
        long days = 28) =>
        LocationReading.Of(
            Reading("visits", visits, visitsClarity, compared, days),
            Reading("transaction-ratio", ratio, ratioClarity, compared, days),
            Reading("revenue", 500, Clarity.Clear, compared, days),
            new Organisation());

    private static KpiReading Reading(string id, double? value, Clarity clarity, bool compared, long days)
    {
        var kpi = KpiCatalog.Get(id);
        var now = value is { } known ? KpiValue.Of(known, known, 1, 100) : KpiValue.None(NoDataReason.NotEntered);
        var comparison = KpiComparison.Between(kpi, now, KpiValue.Of(100, 100, 1, 100), Then) with
        {
            Clarity = clarity,
            Coverage = new Coverage(28, 28),
        };
        return new KpiReading
        {
            Kpi = kpi,
            Outlet = null,
            Period = Now,
            Value = now,
            BelowMinimumSample = false,
            Coverage = new Coverage(days, 28),
            Comparison = compared ? comparison : null,
        };
    }
}
