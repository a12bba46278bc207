namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>A comparison day by day reads only what KPIs say they are computed from: what they do not say must not matter to them.</summary>
public sealed class DailyMeasuresTests
{
    public static TheoryData<string> DayByDay => [.. KpiCatalog.All.Where(k => k.ComparesDayByDay).Select(k => k.Id)];

    [Theory, MemberData(nameof(DayByDay))]
    public void A_kpi_is_the_same_without_what_it_does_not_name(string id)
    {
        var kpi = KpiCatalog.Get(id);
        var random = new System.Random(5);
        var found = 0;
        for (var trial = 0; trial < 200; trial++)
        {
            var all = MeasureSums.Of(_ => random.Next(4) == 0 ? 0 : random.Next(1, 90));
            var read = MeasureSums.Of(m => PairedFigure.Of(kpi).Measures.Contains(m) ? all[m] : 0);
            var (whole, part) = (new Measurement(all, ScheduledDays: 60), new Measurement(read, ScheduledDays: 60));

            var value = kpi.Answer(part);

            value.Should().Be(kpi.Answer(whole));
            (kpi.DaysEntered(read), part.TradingDays).Should().Be((kpi.DaysEntered(all), whole.TradingDays));
            found += value.Value is null ? 0 : 1;
        }

        found.Should().BeGreaterThan(0);
    }

    [Fact]
    public void Fewer_are_read_than_there_are() => KpiCatalog.All.Where(k => k.ComparesDayByDay)
        .Should().OnlyContain(k => PairedFigure.Of(k).Measures.Count < MeasureSums.All.Count / 2);
}
