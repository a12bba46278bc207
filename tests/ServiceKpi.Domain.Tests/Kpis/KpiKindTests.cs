namespace ServiceKpi.Domain.Tests.Kpis;

/// <summary>What follows from how a number is made, KPI by KPI, as the table of kinds in docs/architecture.md says it.</summary>
public sealed class KpiKindTests
{
    [Theory]
    [InlineData("revenue", ChanceLaw.DaySums, KpiSplit.Drivers)]
    [InlineData("visits", ChanceLaw.DaySums, KpiSplit.Sum)]
    [InlineData("ticket-requests", ChanceLaw.Events, KpiSplit.Sum)]
    [InlineData("transaction-ratio", ChanceLaw.DayRatios, KpiSplit.Mix)]
    [InlineData("average-issue-count", ChanceLaw.Events, KpiSplit.Mix)]
    [InlineData("conversion", ChanceLaw.Proportion, KpiSplit.Mix)]
    [InlineData("csat", ChanceLaw.Proportion, KpiSplit.Mix)]
    [InlineData("ces", ChanceLaw.Mean, KpiSplit.Mix)]
    [InlineData("nps", ChanceLaw.Mean, KpiSplit.Mix)]
    [InlineData("resolution-time", ChanceLaw.Median, KpiSplit.None)]
    [InlineData("churn-rate", ChanceLaw.Proportion, KpiSplit.None)]
    public void It_varies_by_the_law_of_its_kind_and_is_taken_apart_as_that_can_be(string id, object law, KpiSplit split)
    {
        KpiCatalog.Get(id).Law.Should().Be((ChanceLaw)law);
        KpiCatalog.Get(id).Split.Should().Be(split);
    }

    [Fact]
    public void Sums_know_what_they_sum_and_medians_what_they_are_the_middle_of()
    {
        KpiCatalog.All.Where(k => k.DailySum is not null).ToDictionary(k => k.Id, k => k.DailySum!.Value).Should().BeEquivalentTo(
            new Dictionary<string, Measure> { ["revenue"] = Measure.RevenueMinor, ["visits"] = Measure.Visits, ["ticket-requests"] = Measure.TicketsOpened });
        KpiCatalog.All.Where(k => k.Durations is not null).ToDictionary(k => k.Id, k => k.Durations!.Value).Should().BeEquivalentTo(
            new Dictionary<string, Distribution>
            {
                ["first-response-time"] = Distribution.FirstResponseTimes,
                ["resolution-time"] = Distribution.ResolutionTimes,
                ["silence"] = Distribution.Silences,
                ["callback-time"] = Distribution.CallbackTimes,
            });
    }

    [Fact]
    public void Ratios_know_both_figures_of_each_day() =>
        KpiCatalog.All.Where(k => k.DailyRatio is not null).ToDictionary(k => k.Id, k => k.DailyRatio).Should().BeEquivalentTo(
            new Dictionary<string, DayRatio>
            {
                ["transaction-ratio"] = new(Measure.PairedRevenueMinor, Measure.PairedVisits),
                ["conversion"] = new(Measure.ConversionTransactions, Measure.ConversionVisits),
                ["contacts-per-ticket"] = new(Measure.StatedContacts, Measure.StatedContactResolutions),
                ["promise-moves"] = new(Measure.PromiseMoves, Measure.DeskPromises),
            });

    [Fact]
    public void What_is_made_of_days_is_compared_day_by_day() =>
        Ids(k => k.ComparesDayByDay).Should().BeEquivalentTo(
            "revenue", "visits", "transaction-ratio", "conversion", "ticket-requests", "complaints-per-1000-visits");

    [Fact]
    public void Members_are_followed_and_charted_by_month()
    {
        Ids(k => k.Follows == FollowedCustomers.Kept).Should().Equal("retention-rate");
        Ids(k => k.Follows == FollowedCustomers.Lost).Should().Equal("churn-rate");
        Ids(k => k.OnlyGrain == Grain.Month).Should().BeEquivalentTo("retention-rate", "churn-rate");
        Ids(k => k.OnlyGrain is not (null or Grain.Month)).Should().BeEmpty();
    }

    [Fact]
    public void Percent_and_points_are_a_hundred_times_what_is_divided() =>
        KpiCatalog.All.Should().OnlyContain(k => k.Scale == (k.Definition.Unit == KpiUnit.Percent || k.Definition.Unit == KpiUnit.Points ? 100 : 1));

    [Fact]
    public void Only_the_interval_of_a_net_promoter_score_adds_answers()
    {
        KpiCatalog.Get("nps").AddedCases.Should().Be(3);
        Ids(k => k.AddedCases != 0).Should().Equal("nps");
    }

    [Fact]
    public void Only_complaints_are_told_for_a_day_that_an_outlet_was_open()
    {
        Ids(k => k.IsPerTradingDay).Should().Equal("average-issue-count");
        KpiCatalog.Get("average-issue-count").Rows.Select(r => (r.Kind, r.Needs)).Should()
            .Equal((RowKind.Tickets, RowNeeds.Complaint), (RowKind.Days, RowNeeds.Open));
        KpiCatalog.Get("transaction-ratio").Rows.Should().ContainSingle("both figures are of the same days");
    }

    private static IEnumerable<string> Ids(Func<Kpi, bool> which) => KpiCatalog.All.Where(which).Select(k => k.Id);
}
