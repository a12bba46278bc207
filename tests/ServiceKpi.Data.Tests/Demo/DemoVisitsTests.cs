namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoVisitsTests
{
    private static readonly DateOnly IdulFitri = TestTime.Day("2026-03-21");

    private static DemoWorld World => DemoWorld.November;

    [Theory]
    [InlineData("JKT01", DayOfWeek.Saturday, DayOfWeek.Tuesday)]
    [InlineData("DPS01", DayOfWeek.Sunday, DayOfWeek.Wednesday)]
    [InlineData("SMG01", DayOfWeek.Monday, DayOfWeek.Saturday)]
    [InlineData("MDN01", DayOfWeek.Monday, DayOfWeek.Friday)]
    public void Malls_are_busy_at_the_weekend_and_others_on_mondays(string code, DayOfWeek busy, DayOfWeek quiet) =>
        World.MeanVisits(code, e => e.Day.DayOfWeek == busy)
            .Should().BeGreaterThan(1.2 * World.MeanVisits(code, e => e.Day.DayOfWeek == quiet));

    [Fact]
    public void Ramadan_and_the_week_of_lebaran_are_quieter()
    {
        var usual = World.MeanVisits("SBY01", e => new Period(IdulFitri.AddDays(20), IdulFitri.AddDays(60)).Contains(e.Day));
        var ramadan = World.MeanVisits("SBY01", e => new Period(IdulFitri.AddDays(-30), IdulFitri.AddDays(-6)).Contains(e.Day));
        var lebaran = World.MeanVisits("SBY01", e => new Period(IdulFitri, IdulFitri.AddDays(6)).Contains(e.Day));

        ramadan.Should().BeLessThan(0.95 * usual);
        lebaran.Should().BeLessThan(0.75 * usual);
    }

    [Fact]
    public void Every_outlet_is_closed_on_idul_fitri_and_bali_on_nyepi()
    {
        World.Chain.Outlets.Where(o => o.OpenedOn < IdulFitri)
            .Should().OnlyContain(o => !o.TradesOn(IdulFitri) && !o.TradesOn(IdulFitri.AddDays(1)));
        World.Chain.Outlets.Where(o => o.OpenedOn < IdulFitri && !o.TradesOn(TestTime.Day("2026-03-19")))
            .Select(o => o.Code).Should().Equal("DPS01");
    }

    [Fact]
    public void Nothing_is_entered_for_a_closed_day() =>
        World.Chain.Outlets.Should().OnlyContain(o => World.Facts[o.Code].Entries.All(e => o.TradesOn(e.Day)));

    [Fact]
    public void Some_days_are_missing_and_some_are_entered_by_half()
    {
        var yesterday = new Period(World.Chain.FirstDay, World.Today.AddDays(-1));
        var missing = World.Chain.Outlets.Sum(o => o.TradingDays(yesterday) - World.Facts[o.Code].Entries.Count);
        var entries = World.Facts.Values.SelectMany(f => f.Entries).ToList();

        missing.Should().BeInRange(30, 150);
        entries.Count(e => e.Visits is null).Should().BeInRange(10, 80);
        entries.Count(e => e.RevenueMinor is null).Should().BeInRange(20, 120);
    }

    [Fact]
    public void Two_outlets_are_behind_with_their_entries()
    {
        World.Facts["MDN01"].Entries.Max(e => e.Day).Should().BeBefore(World.Today.AddDays(-4));
        World.Facts["SMG01"].Entries.Max(e => e.Day).Should().BeBefore(World.Today.AddDays(-2));
        World.Facts["SBY01"].Entries.Max(e => e.Day).Should().Be(World.Today.AddDays(-1));
    }

    [Fact]
    public void One_outlet_counts_no_transactions() =>
        World.Facts.Where(f => f.Value.Entries.All(e => e.Transactions is null)).Select(f => f.Key).Should().Equal("SMG01");

    [Fact]
    public void Amounts_are_round_rupiah() =>
        World.Facts.Values.SelectMany(f => f.Entries).Should().OnlyContain(e => (e.RevenueMinor ?? 0) % 50_000 == 0);

    [Fact]
    public void Outlets_differ_in_size_from_a_kiosk_to_a_flagship()
    {
        World.MeanVisits("JAP01", _ => true).Should().BeInRange(10, 25);
        World.MeanVisits("JKT01", _ => true).Should().BeInRange(150, 260);
    }
}
