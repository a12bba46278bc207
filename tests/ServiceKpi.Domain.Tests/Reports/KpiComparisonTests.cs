namespace ServiceKpi.Domain.Tests.Reports;

public sealed class KpiComparisonTests
{
    private static readonly Period February = Period.MonthOf(TestTime.Day("2026-02-01"));

    [Theory]
    [InlineData("csat")]
    [InlineData("nps")]
    [InlineData("ces")]
    [InlineData("conversion")]
    public void Percentages_scores_and_points_change_in_points(string kpi)
    {
        var comparison = Compare(kpi, Of(40), Of(50));

        comparison.Unit.Should().Be(ChangeUnit.Points);
        comparison.Change.Should().Be(-10);
        comparison.Difference.Should().Be(-10);
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("visits")]
    [InlineData("transaction-ratio")]
    [InlineData("first-response-time")]
    public void Amounts_counts_and_durations_change_in_percent_and_absolutely(string kpi)
    {
        var comparison = Compare(kpi, Of(40), Of(50));

        comparison.Unit.Should().Be(ChangeUnit.Percent);
        comparison.Change.Should().Be(-20);
        comparison.Difference.Should().Be(-10);
    }

    [Fact]
    public void From_nothing_there_is_a_difference_and_no_percent()
    {
        var comparison = Compare("revenue", Of(40), Of(0));

        comparison.Change.Should().BeNull();
        comparison.Difference.Should().Be(40);
    }

    [Fact]
    public void A_percentage_of_zero_is_a_value_to_compare_with() =>
        Compare("csat", Of(40), Of(0)).Change.Should().Be(40);

    [Theory]
    [InlineData("revenue")]
    [InlineData("csat")]
    public void With_a_value_missing_on_either_side_there_is_no_change(string kpi)
    {
        var none = KpiValue.None(NoDataReason.NotEntered);

        foreach (var comparison in new[] { Compare(kpi, none, Of(5)), Compare(kpi, Of(5), none), Compare(kpi, none, none) })
        {
            comparison.Change.Should().BeNull();
            comparison.Difference.Should().BeNull();
        }
    }

    [Fact]
    public void It_keeps_what_was_compared_with()
    {
        var then = Of(50);

        var comparison = Compare("visits", Of(40), then);

        comparison.Value.Should().Be(then);
        comparison.Period.Should().Be(February);
    }

    private static KpiValue Of(double value) => KpiValue.Of(value, value, 1, 10);

    private static KpiComparison Compare(string kpi, KpiValue now, KpiValue then) =>
        KpiComparison.Between(KpiCatalog.Get(kpi), now, then, February);
}
