namespace ServiceKpi.Domain.Tests.Measures;

public sealed class DayTallyEntriesTests
{
    private static readonly DateOnly Sunday = new(2026, 3, 1);

    [Fact]
    public void A_full_entry_counts_on_every_side()
    {
        var sums = TestDay.Quiet.Entered(visits: 40, revenueMinor: 5_000, transactions: 12).Sums();

        Counted(sums).Should().BeEquivalentTo(new Dictionary<Measure, long>
        {
            [Measure.RevenueMinor] = 5_000,
            [Measure.RevenueDays] = 1,
            [Measure.Visits] = 40,
            [Measure.VisitDays] = 1,
            [Measure.PairedRevenueMinor] = 5_000,
            [Measure.PairedVisits] = 40,
            [Measure.PairedDays] = 1,
            [Measure.ConversionTransactions] = 12,
            [Measure.ConversionVisits] = 40,
            [Measure.ConversionDays] = 1,
            [Measure.EntryDays] = 1,
        });
    }

    [Fact]
    public void Visits_alone_are_in_no_ratio() =>
        Counted(TestDay.Quiet.Entered(visits: 40).Sums()).Keys
            .Should().BeEquivalentTo([Measure.Visits, Measure.VisitDays, Measure.EntryDays]);

    [Fact]
    public void Revenue_alone_is_in_no_ratio() =>
        Counted(TestDay.Quiet.Entered(revenueMinor: 100).Sums()).Keys
            .Should().BeEquivalentTo([Measure.RevenueMinor, Measure.RevenueDays, Measure.EntryDays]);

    [Fact]
    public void Transactions_alone_count_for_nothing() =>
        Counted(TestDay.Quiet.Entered(transactions: 3).Sums()).Should().BeEmpty();

    [Fact]
    public void An_entry_without_figures_counts_for_nothing() =>
        Counted(TestDay.Quiet.Entered().Sums()).Should().BeEmpty();

    [Fact]
    public void An_entered_0_is_a_day_entered()
    {
        var sums = TestDay.Quiet.Entered(visits: 0, revenueMinor: 0, transactions: 0).Sums();

        sums[Measure.VisitDays].Should().Be(1);
        sums[Measure.RevenueDays].Should().Be(1);
        sums[Measure.PairedDays].Should().Be(1);
        sums[Measure.ConversionDays].Should().Be(1);
    }

    [Fact]
    public void A_day_that_traded_although_it_was_to_be_closed_is_unscheduled()
    {
        var weekdays = TestOutlet.In("UTC", HoursBuilder.Weekdays("08:00-17:00").Build());

        TestDay.On(Sunday, weekdays).Entered(visits: 3).Sums()[Measure.UnscheduledDays].Should().Be(1);
        TestDay.On(Sunday, weekdays).Entered(revenueMinor: 3).Sums()[Measure.UnscheduledDays].Should().Be(1);
        TestDay.On(Sunday, weekdays).Entered().Sums()[Measure.UnscheduledDays].Should().Be(0);
        TestDay.On(TestDay.Monday, weekdays).Entered(visits: 3).Sums()[Measure.UnscheduledDays].Should().Be(0);
    }

    [Fact]
    public void An_entry_before_the_outlet_opened_is_unscheduled() =>
        TestDay.On(Sunday, TestOutlet.Trading(from: TestDay.Monday, to: null)).Entered(visits: 3)
            .Sums()[Measure.UnscheduledDays].Should().Be(1);

    [Fact]
    public void Only_a_day_that_was_to_be_open_can_be_marked_closed()
    {
        var weekdays = TestOutlet.In("UTC", HoursBuilder.Weekdays("08:00-17:00").Build());

        Counted(TestDay.On(TestDay.Monday, weekdays).Closed().Sums()).Should().Equal(new Dictionary<Measure, long> { [Measure.MarkedClosedDays] = 1 });
        Counted(TestDay.On(Sunday, weekdays).Closed().Sums()).Should().BeEmpty();
    }

    [Fact]
    public void An_entry_of_another_day_throws()
    {
        var tally = new DayTally(TestOutlet.AlwaysOpen, Sunday);

        FluentActions.Invoking(() => tally.Add(new DailyEntry(0, TestDay.Monday, 1, 1))).Should().Throw<ArgumentException>();
    }

    private static Dictionary<Measure, long> Counted(MeasureSums sums) =>
        MeasureSums.All.Where(m => sums[m] != 0).ToDictionary(m => m, m => sums[m]);
}
