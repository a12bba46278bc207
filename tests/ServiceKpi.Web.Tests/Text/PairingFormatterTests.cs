namespace ServiceKpi.Web.Tests.Text;

public class PairingFormatterTests
{
    [Fact]
    public void Days_without_any_counterpart_are_not_called_a_plain_comparison() =>
        Sentences(new DayPairing([], [], [], Paired: 0, Unpaired: 3))
            .Should().Equal("Daily figures are not compared: no day has a counterpart of the same weekday in the other period.");

    [Fact]
    public void Some_without_a_counterpart_leave_the_others_compared() =>
        Sentences(new DayPairing([], [], [], Paired: 28, Unpaired: 2))
            .Should().Equal("Daily figures: the first Monday beside the first Monday and so on, only days entered on both sides.");

    [Fact]
    public void Whole_periods_are_plain() => Sentences(null).Single().Should().StartWith("Plain: ");

    private static IEnumerable<string> Sentences(DayPairing? pairing) =>
        new PairingFormatter(new NumberFormatter(new FixedOrganisation()), Languages.Speak("en-US")).Sentences(
            new KpiReport
            {
                Currency = "IDR",
                Period = new Period(new(2026, 11, 1), new(2026, 11, 3)),
                ComparedWith = new Period(new(2026, 10, 1), new(2026, 10, 3)),
                Fairness = Fairness.Fair,
                Pairing = pairing,
                Pieces = [],
                Outlets = [],
                Coverage = new Coverage(0, 0),
                Values = [],
            },
            Comparison.Previous);
}
