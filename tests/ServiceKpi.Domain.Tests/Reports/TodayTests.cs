namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>At 16:00 UTC it is 23:00 in Jakarta, and 1:00 of the next day in Jayapura.</summary>
public sealed class TodayTests
{
    private readonly TestChain chain = new("2026-11-28", "16:00") { Organisation = new() { TimeZone = "Asia/Jayapura" } };

    [Fact]
    public void Outlets_together_have_the_day_of_the_easternmost()
    {
        var (west, east) = (chain.Add("W", zone: "Asia/Jakarta"), chain.Add("E", zone: "Asia/Jayapura"));

        Today(west, east).Should().Be(new DateOnly(2026, 11, 29));
        Today(west).Should().Be(new DateOnly(2026, 11, 28), "an outlet has its own day, whatever the organisation's");
    }

    [Fact]
    public void An_outlet_that_has_closed_says_no_more_what_day_it_is() =>
        Today(chain.Add("W", zone: "Asia/Jakarta"), chain.Add("E", zone: "Asia/Jayapura", closedOn: TestTime.Day("2026-11-28")))
            .Should().Be(new DateOnly(2026, 11, 28));

    [Fact]
    public void Without_outlets_it_is_the_organisations_day() => Today().Should().Be(new DateOnly(2026, 11, 29));

    [Fact]
    public async Task A_report_judges_all_by_that_one_day()
    {
        chain.Add("W", zone: "Asia/Jakarta");
        var east = chain.Add("E", zone: "Asia/Jayapura");
        var question = new KpiQuestion { Period = Period.MonthOf(new(2026, 11, 1)), Kpis = ["visits"], Comparison = Comparison.Previous };

        var all = await chain.AskAsync(question);
        var west = await chain.AskAsync(question with { Outlets = ["W"] });
        var ofChain = await chain.AskAsync(question with { Outlets = ["W"], Today = Today(east) });

        (all.Period.To.Day, all.ComparedWith!.Value.To.Day).Should().Be((29, 29));
        (west.Period.To.Day, west.ComparedWith!.Value.To.Day).Should().Be((28, 28));
        (ofChain.Period.To.Day, ofChain.ComparedWith!.Value.To.Day).Should().Be((29, 29));
    }

    private DateOnly Today(params Outlet[] outlets) => chain.Organisation.Today(chain, outlets);
}
