namespace ServiceKpi.Data.Tests.Demo;

public sealed class DemoKpisTests
{
    private const string Kiosk = "JAP01";
    private const int MinimumSample = 5;

    private static DemoWorld World => DemoWorld.November;

    private static IEnumerable<string> Grown => World.Facts.Keys.Where(code => code != Kiosk);

    public static TheoryData<string> KpiIds => [.. KpiCatalog.All.Select(kpi => kpi.Id)];

    [Theory]
    [MemberData(nameof(KpiIds))]
    public void Every_kpi_has_a_value_for_the_whole_chain_in_the_last_full_month(string id) =>
        KpiCatalog.Get(id).Evaluate(World.MeasuredAll(World.LastMonth)).Value.Should().NotBeNull();

    [Theory]
    [InlineData("transaction-ratio", 80_000, 220_000)]
    [InlineData("conversion", 30, 60)]
    [InlineData("average-issue-count", 0.4, 3.5)]
    [InlineData("complaints-per-1000-visits", 5, 25)]
    [InlineData("first-response-time", 60, 14_400)]
    [InlineData("resolution-time", 3_600, 259_200)]
    [InlineData("first-contact-resolution", 50, 90)]
    [InlineData("reopen-rate", 1.5, 10)]
    [InlineData("csat", 68, 95)]
    [InlineData("ces", 1.6, 3)]
    [InlineData("nps", 5, 65)]
    [InlineData("survey-response-rate", 35, 75)]
    [InlineData("delivery-performance", 60, 96)]
    [InlineData("online-contact-share", 40, 70)]
    public void Outlets_have_believable_values_over_the_whole_time(string id, double lowest, double highest)
    {
        var values = Grown.ToDictionary(code => code, code => KpiCatalog.Get(id).Evaluate(World.Measured(code, World.Whole)).Value);

        values.Where(v => v.Value is not null).Should().OnlyContain(v => v.Value >= lowest && v.Value <= highest);
        values.Values.OfType<double>().Should().HaveCountGreaterThan(9);
    }

    [Fact]
    public void Churn_of_a_month_is_one_to_five_percent_on_average() =>
        Grown.Select(code => Months().Average(month => KpiCatalog.Get("churn-rate").Evaluate(World.Measured(code, month)).Value!.Value))
            .Should().OnlyContain(churn => churn >= 1 && churn <= 5);

    [Fact]
    public void One_outlet_is_slow_and_one_excellent()
    {
        var response = Grown.ToDictionary(code => code, code => Value("first-response-time", code));
        var satisfaction = Grown.ToDictionary(code => code, code => Value("csat", code));

        response.MaxBy(r => r.Value).Key.Should().Be("MDN01");
        response.MinBy(r => r.Value).Key.Should().Be("SBY01");
        satisfaction.MaxBy(s => s.Value).Value.Should().BeGreaterThan(satisfaction.MinBy(s => s.Value).Value + 12);
    }

    [Fact]
    public void The_kiosk_is_too_small_to_judge()
    {
        var csat = KpiCatalog.Get("csat").Evaluate(World.Measured(Kiosk, World.LastMonth));

        csat.SampleSize.Should().BeLessThan(MinimumSample);
        KpiCatalog.Get("visits").Evaluate(World.Measured(Kiosk, World.LastMonth)).Value.Should().BePositive();
    }

    private static double Value(string id, string code) => KpiCatalog.Get(id).Evaluate(World.Measured(code, World.Whole)).Value!.Value;

    private static IEnumerable<Period> Months() =>
        new PeriodCalendar().Split(new Period(World.Chain.FirstDay, World.LastMonth.To), Grain.Month);
}
