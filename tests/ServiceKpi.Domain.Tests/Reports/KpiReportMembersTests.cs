namespace ServiceKpi.Domain.Tests.Reports;

public sealed class KpiReportMembersTests
{
    private static readonly Kpi Retention = KpiCatalog.Get("retention-rate");

    private readonly TestChain chain = new(today: "2026-06-01");

    [Fact]
    public async Task A_customer_of_two_outlets_counts_once_in_the_group_and_once_in_each()
    {
        var (a, b) = (chain.Add("A"), chain.Add("B"));
        chain.Joined(
            Members.Of("both", "2026-01-01", outlet: a.Id),
            Members.Of("both", "2026-01-01", outlet: b.Id),
            Members.Of("only a", "2026-01-01", "2026-03-10", outlet: a.Id));

        var report = await chain.AskAsync(new() { Period = Members.March, Kpis = [Retention.Id], By = ReportRows.Both });

        report.Of(Retention).Single().Value.Should().Match<KpiValue>(v => v.Numerator == 1 && v.Denominator == 2);
        report.Of(Retention, a).Single().Value.Should().Match<KpiValue>(v => v.Numerator == 1 && v.Denominator == 2);
        report.Of(Retention, b).Single().Value.Should().Match<KpiValue>(v => v.Numerator == 1 && v.Denominator == 1);
    }

    [Fact]
    public async Task Each_month_begins_with_the_members_of_its_own_day_before()
    {
        var outlet = chain.Add("A");
        chain.Joined(
            Members.Of("stays", "2026-01-31", outlet: outlet.Id),
            Members.Of("goes", "2026-01-31", "2026-03-15", outlet: outlet.Id));

        var report = await chain.AskAsync(new()
        {
            Period = new(TestTime.Day("2026-02-01"), TestTime.Day("2026-04-30")),
            Kpis = [Retention.Id],
            Grain = Grain.Month,
        });

        report.Of(Retention).Select(v => v.Value.Value).Should().Equal(100, 50, 100);
    }

    [Theory]
    [InlineData("visits", false)]
    [InlineData("churn-rate", true)]
    [InlineData("visits churn-rate", true)]
    public async Task Memberships_are_read_only_when_a_kpi_needs_them(string kpis, bool members)
    {
        chain.Add("A");

        await chain.AskAsync(new() { Period = Members.March, Kpis = kpis.Split(' ') });

        chain.MembersRead.Should().Be(members);
    }
}
