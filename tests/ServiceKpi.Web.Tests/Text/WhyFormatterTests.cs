namespace ServiceKpi.Web.Tests.Text;

/// <summary>The worked examples are by hand, with visits and revenue in rupiah of each outlet before and after.</summary>
public sealed class WhyFormatterTests
{
    private static readonly Period Now = Period.MonthOf(new DateOnly(2026, 10, 1));
    private static readonly Period Then = Period.MonthOf(new DateOnly(2026, 9, 1));
    private static readonly string[] Names = ["Surabaya", "Bekasi", "Medan", "Bandung"];

    [Fact]
    public void The_few_outlets_behind_a_fall_are_named_with_the_main_reason() =>
        Sentences("en-US", Revenue((100, 50e6), (50, 25e6)), Revenue((100, 20e6), (80, 16e6)), Revenue((100, 20e6), (99, 19.8e6)))
            .Should().Equal("Revenue fell by Rp29.2M; 86% of that comes from Surabaya.", "The main reason: fewer visits.");

    [Fact]
    public void The_same_in_indonesian() =>
        Sentences("id-ID", Revenue((100, 50e6), (50, 25e6)), Revenue((100, 20e6), (80, 16e6)), Revenue((100, 20e6), (99, 19.8e6)))
            .Should().Equal("Pendapatan turun Rp29,2\u00a0jt; 86% di antaranya berasal dari Surabaya.", "Penyebab utamanya: kunjungan berkurang.");

    [Fact]
    public void Who_did_more_than_all_of_it_is_told_beside_the_others() =>
        Sentences("en-US", Revenue((100, 50e6), (100, 40e6)), Revenue((100, 20e6), (100, 24e6)))
            .Should().Equal(
                "Revenue fell by Rp6.00M: Surabaya pulled it down by Rp10.0M, while the others together lifted it by Rp4.00M.",
                "The main reason: each visit brings in less.");

    [Fact]
    public void A_rise_spread_over_many_says_so()
    {
        (DriverFigures, DriverFigures)[] outlets = [.. Enumerable.Repeat(Revenue((100, 10e6), (110, 11e6)), 10)];

        Sentences("en-US", outlets)[0].Should()
            .StartWith("Revenue rose by Rp10.0M, spread over many outlets: even the largest parts, ").And.EndWith("make up only 30% of it.");
    }

    [Fact]
    public void Of_one_outlet_only_the_reason_is_told() =>
        Sentences("en-US", Revenue((100, 10e6), (120, 11e6)))
            .Should().Equal("Revenue rose by Rp1.00M.", "The main reason: more visits.");

    [Theory]
    [InlineData(Clarity.Noise, "No clear change")]
    [InlineData(Clarity.CannotTell, "Nobody can tell yet")]
    public void Of_noise_nothing_is_told_but_that_it_is(Clarity clarity, string begins)
    {
        var why = WhyItMoved.Of(Report([Revenue((100, 10e6), (120, 11e6))], clarity), KpiCatalog.Get("revenue"));

        Formatter("en-US").Sentences(why).Should().ContainSingle().Which.Should().StartWith(begins);
    }

    [Fact]
    public void The_causes_and_the_outlets_add_up_to_the_change()
    {
        var why = WhyItMoved.Of(
            Report([Revenue((100, 50e6), (50, 30e6)), Revenue((80, 20e6), (90, 18e6)), Revenue((0, 0), (10, 2e6))], Clarity.Clear),
            KpiCatalog.Get("revenue"));

        why.Change.Should().Be(-20e6);
        (why.Volume + why.Mix + why.Own + why.Rest).Should().BeApproximately(why.Change, 1);
        why.Outlets.Sum(o => o.Change).Should().BeApproximately(why.Change, 1);
        why.Rest.Should().BeApproximately(2e6, 1, "an outlet without a visit before has no ratio to start from");
    }

    [Theory]
    [InlineData("csat", 2.14, "2.1 pts")]
    [InlineData("visits", -1234, "1,234")]
    [InlineData("ces", 0.123, "0.12")]
    public void An_amount_is_written_in_the_unit_of_the_change(string kpi, double change, string amount) =>
        Formatter("en-US").Amount(KpiCatalog.Get(kpi), change).Should().Be(amount);

    private static (DriverFigures Then, DriverFigures Now) Revenue((double Visits, double Revenue) then, (double Visits, double Revenue) now) =>
        (new(then.Visits, then.Revenue), new(now.Visits, now.Revenue));

    private static WhyFormatter Formatter(string culture) => new(new NumberFormatter(new FixedOrganisation()), Languages.Speak(culture));

    private static IReadOnlyList<string> Sentences(string culture, params (DriverFigures Then, DriverFigures Now)[] outlets) =>
        Formatter(culture).Sentences(WhyItMoved.Of(Report(outlets, Clarity.Clear), KpiCatalog.Get("revenue")));

    private static KpiReport Report((DriverFigures Then, DriverFigures Now)[] figures, Clarity clarity)
    {
        var outlets = figures.Select((_, i) => new Outlet($"O{i}", Names.ElementAtOrDefault(i) ?? $"Outlet {i}", "UTC")).ToList();
        var then = figures.Aggregate(default(DriverFigures), (sum, f) => sum + f.Then);
        var now = figures.Aggregate(default(DriverFigures), (sum, f) => sum + f.Now);
        (Outlet? Outlet, DriverFigures Then, DriverFigures Now)[] rows =
            [(null, then, now), .. figures.Zip(outlets, (f, o) => ((Outlet?)o, f.Then, f.Now))];
        return new KpiReport
        {
            Currency = "IDR",
            Period = Now,
            ComparedWith = Then,
            Pieces = [Now],
            Outlets = outlets,
            Coverage = default,
            Values = [.. rows.Select(r => Reading("revenue", r.Outlet, Sum(r.Then), Sum(r.Now))), .. rows.Select(r => Reading("transaction-ratio", r.Outlet, Ratio(r.Then), Ratio(r.Now)))],
        };

        KpiReading Reading(string id, Outlet? outlet, KpiValue before, KpiValue after) => new()
        {
            Kpi = KpiCatalog.Get(id),
            Outlet = outlet,
            Period = Now,
            Value = after,
            BelowMinimumSample = false,
            Coverage = default,
            Comparison = KpiComparison.Between(KpiCatalog.Get(id), after, before, Then) with { Clarity = clarity },
        };
    }

    private static KpiValue Sum(DriverFigures figures) => KpiValue.Sum(figures.Revenue, 30);

    private static KpiValue Ratio(DriverFigures figures) =>
        KpiValue.Ratio(figures.Revenue, figures.Visits, (long)figures.Visits, NoDataReason.NotEntered);
}
