namespace ServiceKpi.Web.Tests.Text;

public class VerdictFormatterTests
{
    private static readonly Period Now = new(new(2026, 11, 1), new(2026, 11, 22));
    private static readonly Period Then = new(new(2026, 10, 1), new(2026, 10, 22));

    [Fact]
    public void Well_entered_periods_get_a_verdict_and_its_reasons()
    {
        var view = View(now: 22, then: 22);

        view.Verdict.Should().Be(LocationVerdict.Thriving);
        view.Reasons.Should().Be("Visits +10.0%, revenue per visit +10.0%.");
    }

    [Theory]
    [InlineData(1, 22)]
    [InlineData(22, 1)]
    [InlineData(4, 4)]
    public void A_few_days_on_either_side_give_no_verdict(long now, long then)
    {
        var view = View(now, then);

        view.Should().BeEquivalentTo(new { Verdict = (LocationVerdict?)null, Name = "Cannot tell yet", Tone = Tone.Neutral });
        view.Reasons.Should().Be($"Entered: {now} of 22 days, before {then} of 22.");
    }

    [Fact]
    public void Few_visits_before_give_no_verdict() =>
        View(22, 22, fewBefore: true).Should().BeEquivalentTo(new { Name = "Cannot tell yet", Advice = "Both periods need visits and revenue of at least 5 days." });

    [Fact]
    public void A_verdict_on_unequally_entered_periods_says_so() =>
        View(now: 22, then: 12).Reasons.Should()
            .Be("Visits +10.0%, revenue per visit +10.0%. Entered: 22 of 22 days, before 12 of 22.");

    [Fact]
    public void Without_comparison_it_asks_for_one() =>
        View(22, 22, compared: false).Reasons.Should().Be("Choose a comparison to see it.");

    [Theory]
    [InlineData(0, 1, "The outlet was not open through both periods.")]
    [InlineData(1, 0, "Not enough was entered to compare.")]
    public void A_new_outlet_is_told_from_one_where_nobody_entered(int compared, int leftOut, string reason) =>
        Lacking(new ComparisonBasis(compared, leftOut, DayPairs: 0)).Reasons.Should().Be(reason);

    [Theory]
    [InlineData(Clarity.Noise)]
    [InlineData(Clarity.CannotTell)]
    public void Of_changes_that_may_be_chance_nobody_can_tell_and_nothing_is_advised(Clarity clarity)
    {
        var view = View(22, 22, clarity: clarity);

        view.Should().BeEquivalentTo(new { Verdict = (LocationVerdict?)null, Name = "Cannot tell yet", Advice = "Wait: the change may be chance.", Tone = Tone.Neutral });
        view.Reasons.Should().Be("Visits +10.0%, revenue per visit +10.0%. Both changes may be chance.");
    }

    private static VerdictView Lacking(ComparisonBasis basis)
    {
        var visits = Readings.Of("visits", KpiValue.Of(22, 22, 1, 22), KpiValue.None(NoDataReason.NotEntered));
        visits = visits with { Comparison = visits.Comparison! with { Basis = basis } };
        var organisation = new FixedOrganisation();
        return new VerdictFormatter(organisation, Languages.Speak("en-US")).View(LocationReading.Of(visits, null, null, organisation.Current));
    }

    private static VerdictView View(
        long now, long then, bool fewBefore = false, bool compared = true, Clarity clarity = Clarity.Clear)
    {
        var report = new KpiReport
        {
            Currency = "IDR",
            Period = Now,
            ComparedWith = compared ? Then : null,
            Pieces = [Now],
            Outlets = [],
            Coverage = new Coverage(now, 22),
            Values = [.. LocationReading.OfVerdict.Select(Reading)],
        };
        return new VerdictFormatter(new FixedOrganisation(), Languages.Speak("en-US")).View(report, null);

        KpiReading Reading(string id)
        {
            var kpi = KpiCatalog.Get(id);
            var value = KpiValue.Of(110, 110, 1, 110);
            return new KpiReading
            {
                Kpi = kpi,
                Outlet = null,
                Period = Now,
                Value = value,
                BelowMinimumSample = false,
                Coverage = new Coverage(now, 22),
                Comparison = !compared ? null : KpiComparison.Between(kpi, value, KpiValue.Of(100, 100, 1, 100), Then) with
                {
                    BelowMinimumSample = fewBefore,
                    Clarity = clarity,
                    Coverage = new Coverage(then, 22),
                },
            };
        }
    }
}
