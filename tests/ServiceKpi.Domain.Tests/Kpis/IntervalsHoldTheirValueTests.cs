using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Kpis;

public sealed class IntervalsHoldTheirValueTests
{
    [Fact]
    public void One_answer_of_0_is_a_score_of_minus_100_inside_its_interval()
    {
        var value = new NetPromoterScore().Evaluate(TestDay.Quiet.Answered(SurveyKind.Nps, (0, 1)).Measured());

        value.Value.Should().Be(-100);
        value.Interval!.Low.Should().Be(-100);
        value.Interval.High.Should().BeApproximately(48.5, 0.05);
    }

    /// <summary>Of every KPI, with no more than a handful of facts of each kind.</summary>
    [Fact]
    public void Every_interval_holds_its_value() => Law.Holds(Handfuls, measured =>
    {
        foreach (var kpi in KpiCatalog.All)
        {
            var value = kpi.Evaluate(measured);
            foreach (var interval in new[] { value.Interval, value.Uncertainty }.OfType<ConfidenceInterval>())
            {
                value.Value.Should().BeInRange(interval.Low, interval.High, kpi.Id);
            }
        }
    });

    private static Gen<Measurement> Handfuls =>
        from csat in Scores(1, 5)
        from ces in Scores(1, 5)
        from nps in Scores(0, 10)
        from notAnswered in Gen.Choose(0, 3)
        from visits in Gen.Choose(0, 5)
        from transactions in Gen.Choose(0, 6)
        from tickets in Gen.Choose(0, 9).SelectMany(count => Gen.ArrayOf(Tickets, count))
        from members in Gen.Choose(0, 6)
        from stayed in Gen.Choose(0, members)
        let day = Answers(Answers(Answers(TestDay.Quiet, SurveyKind.Csat, csat), SurveyKind.Ces, ces), SurveyKind.Nps, nps)
        let all = day.NotAnswered(SurveyKind.Csat, notAnswered).Entered(visits, 1_000, transactions).With([.. tickets])
        select all.Measured() with { Members = new MembershipCounts(members, stayed), Recorded = FactKinds.Tickets };

    private static Gen<TicketBuilder> Tickets =>
        from kind in Gen.Elements(Enum.GetValues<TicketKind>())
        from channel in Gen.Elements("whatsapp", "counter")
        from minutes in Gen.Choose(0, 600)
        from contacts in Gen.Choose(1, 2)
        select TicketBuilder.Opened(TestDay.Monday).Of(kind).Through(channel).Contacts(contacts)
            .RespondedAfter(TimeSpan.FromMinutes(minutes)).ResolvedAfter(TimeSpan.FromMinutes(minutes));

    private static Gen<int[]> Scores(int from, int to) =>
        Gen.Choose(0, 7).SelectMany(count => Gen.ArrayOf(Gen.Choose(from, to), count));

    private static TestDay Answers(TestDay day, SurveyKind kind, int[] scores) =>
        scores.Aggregate(day, (d, score) => d.Answered(kind, (score, 1)));
}
