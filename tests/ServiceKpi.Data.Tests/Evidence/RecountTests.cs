using FluentAssertions.Execution;

namespace ServiceKpi.Data.Tests.Evidence;

/// <summary>Every value of every KPI, outlet and month of the demo is what its listed rows say.</summary>
[Collection(DemoRows.Name)]
public sealed class RecountTests(DemoDatabase demo)
{
    public static TheoryData<string> Kpis => [.. KpiCatalog.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task Every_value_is_recounted_from_its_rows(string id)
    {
        var kpi = KpiCatalog.Get(id);
        var values = 0;
        foreach (var month in DemoDatabase.Months)
        {
            var report = await demo.Reports.BuildAsync(
                new KpiQuestion { Period = month, Kpis = [id], By = ReportRows.Outlet }, CancellationToken.None);
            var rows = await RowsAsync(kpi, month);
            using (new AssertionScope($"{id} in {month}"))
            {
                foreach (var reading in report.Values)
                {
                    Check(reading, rows[reading.Outlet!.Id].ToList());
                    values += reading.Value.Value is null ? 0 : 1;
                }
            }
        }

        values.Should().BeGreaterThan(150, "nearly every outlet has a value in nearly every one of 18 months");
    }

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task The_value_of_the_whole_chain_is_recounted_from_its_rows(string id)
    {
        var kpi = KpiCatalog.Get(id);
        var report = await demo.Reports.BuildAsync(
            new KpiQuestion { Period = DemoDatabase.October, Kpis = [id] }, CancellationToken.None);
        var rows = new List<JudgedRow>();
        foreach (var basis in kpi.Rows)
        {
            rows.AddRange(await demo.AllAsync(new RowQuestion(kpi, basis, demo.Outlets, DemoDatabase.October)));
        }

        Check(report.Values.Single(), rows);
    }

    private static void Check(KpiReading reading, IReadOnlyList<JudgedRow> rows)
    {
        var (code, value) = (reading.Outlet?.Code, reading.Value);
        var recount = RowJudge.Recount(reading.Kpi, rows.Select(r => r.Row), reading.Period);
        recount.Value.Should().Be(value.Value, code);
        if (value.Reason == NoDataReason.NotConnected)
        {
            // Whether there ever was anything is not for the rows of one month to say: that none of them counts is.
            rows.Where(r => r.Part.Counts && r.Part.Sample > 0).Should().BeEmpty(code);
        }
        else
        {
            recount.Reason.Should().Be(value.Reason, code);
        }

        recount.Numerator.Should().Be(value.Numerator, code);
        recount.Denominator.Should().Be(value.Denominator, code);
        recount.SampleSize.Should().Be(value.SampleSize, code);
        rows.Sum(r => r.Part.Sample).Should().Be(value.SampleSize, $"what the rows of {code} count is the sample");
        if (value.Value is not null && RowsAreTheSample(reading.Kpi))
        {
            rows.Count(r => r.Part.Counts).Should().Be((int)value.SampleSize, code);
        }

        if (reading.Kpi.Definition.Unit == KpiUnit.Seconds && value.Value is { } median)
        {
            var exact = Median([.. rows.Where(r => r.Part.Counts).Select(r => r.Part.Numerator).Order()]);
            median.Should().BeApproximately(exact, 0.01 * exact, code);
        }
    }

    /// <summary>The sample of ratios is visits, which rows add up to; days stand beside the complaints of the others.</summary>
    private static bool RowsAreTheSample(Kpi kpi) =>
        kpi is not (TransactionRatio or Conversion or AverageIssueCount or ComplaintsPer1000Visits);

    private static double Median(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>The rows of each outlet alone; only of members does it matter that the others are not asked about.</summary>
    private async Task<ILookup<int, JudgedRow>> RowsAsync(Kpi kpi, Period month)
    {
        var rows = new List<JudgedRow>();
        foreach (var basis in kpi.Rows)
        {
            IEnumerable<IReadOnlyList<Outlet>> asked = basis.Kind == RowKind.Memberships
                ? demo.Outlets.Select(o => (IReadOnlyList<Outlet>)[o])
                : [demo.Outlets];
            foreach (var outlets in asked)
            {
                rows.AddRange(await demo.AllAsync(new RowQuestion(kpi, basis, outlets, month)));
            }
        }

        return rows.ToLookup(r => r.Row.Outlet.Id);
    }
}
