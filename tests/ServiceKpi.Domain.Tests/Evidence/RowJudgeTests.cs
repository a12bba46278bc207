namespace ServiceKpi.Domain.Tests.Evidence;

public sealed class RowJudgeTests
{
    private static readonly Outlet Outlet = new("SBY01", "Surabaya", "Asia/Jakarta");
    private static readonly Period March = Period.MonthOf(TestTime.Day("2026-03-01"));
    private static readonly DateOnly Day = TestTime.Day("2026-03-10");

    [Fact]
    public void Every_kpi_says_what_rows_it_rests_on() =>
        KpiCatalog.All.Where(k => k.Rows.Count == 0).Should().BeEmpty();

    [Theory]
    [InlineData(10L, 50_000L, null)]
    [InlineData(10L, null, LeftOut.RevenueMissing)]
    [InlineData(null, 50_000L, LeftOut.VisitsMissing)]
    [InlineData(null, null, LeftOut.NotEntered)]
    [InlineData(0L, 0L, null)]
    public void A_day_counts_in_the_transaction_ratio_with_both_figures(long? visits, long? revenueMinor, LeftOut? reason)
    {
        var part = Judge("transaction-ratio", Entry(visits, revenueMinor));

        part.LeftOut.Should().Be(reason);
        part.Sample.Should().Be(reason is null ? visits!.Value : 0, "the sample of the ratio is visits");
        part.Numerator.Should().Be(reason is null ? revenueMinor!.Value / 100.0 : 0);
    }

    [Fact]
    public void A_day_with_one_figure_counts_in_the_kpi_of_that_figure()
    {
        Judge("visits", Entry(10, null)).Numerator.Should().Be(10);
        Judge("revenue", Entry(10, null)).LeftOut.Should().Be(LeftOut.RevenueMissing);
    }

    [Fact]
    public void A_closed_day_is_neither_missing_nor_zero() =>
        Judge("visits", new FactRow(Outlet, Day) { Entry = new DailyEntry(0, Day, null, null, isClosed: true) })
            .LeftOut.Should().Be(LeftOut.MarkedClosed);

    [Theory]
    [InlineData(TicketExclusion.Merged, LeftOut.Merged)]
    [InlineData(TicketExclusion.Spam, LeftOut.Spam)]
    [InlineData(TicketExclusion.None, null)]
    public void Merged_tickets_and_spam_are_in_no_count(TicketExclusion exclusion, LeftOut? reason) =>
        Judge("ticket-requests", Ticket(new TicketDetails { Exclusion = exclusion })).LeftOut.Should().Be(reason);

    [Fact]
    public void A_question_is_no_issue() =>
        Judge("average-issue-count", Ticket(new TicketDetails { Kind = TicketKind.Question })).LeftOut.Should().Be(LeftOut.NoComplaint);

    [Fact]
    public void A_complaint_of_a_day_without_visits_is_left_out_of_complaints_per_1000_visits()
    {
        var complaint = Ticket(new TicketDetails());

        Judge("complaints-per-1000-visits", complaint).LeftOut.Should().Be(LeftOut.VisitsMissing);
        Judge("complaints-per-1000-visits", complaint with { Entry = new DailyEntry(0, Day, 12, null) })
            .Should().BeEquivalentTo(new { Counts = true, Numerator = 1.0, Sample = 1L });
    }

    [Fact]
    public void A_first_response_gives_its_seconds()
    {
        var row = Ticket(new TicketDetails { FirstRespondedAt = TestTime.Utc("2026-03-10 03:00:00").AddSeconds(90) });

        Judge("first-response-time", row).Should().BeEquivalentTo(new { Counts = true, Numerator = 90.0, Sample = 1L });
    }

    [Fact]
    public void A_job_without_a_promise_is_left_out_of_delivery_performance() =>
        Judge("delivery-performance", Ticket(new TicketDetails { ResolvedAt = TestTime.Utc("2026-03-10 05:00") }))
            .LeftOut.Should().Be(LeftOut.NoPromise);

    [Theory]
    [InlineData(10, 1)]
    [InlineData(8, 0)]
    [InlineData(3, -1)]
    public void A_promoter_adds_one_and_a_detractor_takes_one_away(int score, double numerator) =>
        Judge("nps", Answer(SurveyKind.Nps, score)).Numerator.Should().Be(numerator);

    [Fact]
    public void A_survey_without_an_answer_counts_among_those_asked_only()
    {
        Judge("csat", Answer(SurveyKind.Csat, null)).LeftOut.Should().Be(LeftOut.Unanswered);
        Judge("survey-response-rate", Answer(SurveyKind.Csat, null))
            .Should().BeEquivalentTo(new { Counts = true, Numerator = 0.0, Sample = 1L });
    }

    [Theory]
    [InlineData("2026-01-01", null, null, 1.0)]
    [InlineData("2026-01-01", "2026-03-20", null, 0.0)]
    [InlineData("2026-03-01", null, LeftOut.JoinedLater, 0.0)]
    public void Who_was_a_member_at_the_start_counts_and_who_stayed_is_retained(
        string joined, string? left, LeftOut? reason, double retained)
    {
        var membership = new Membership("C1", 0, TestTime.Day(joined), left is null ? null : TestTime.Day(left));
        var part = Judge("retention-rate", new FactRow(Outlet, Day) { Membership = membership, OfCustomer = [membership] });

        part.LeftOut.Should().Be(reason);
        part.Numerator.Should().Be(retained);
    }

    private static RowPart Judge(string kpi, FactRow row)
    {
        var question = new RowQuestion(KpiCatalog.Get(kpi), KpiCatalog.Get(kpi).Rows[0], [Outlet], March);
        return RowJudge.Judge(question, row).Part;
    }

    private static FactRow Entry(long? visits, long? revenueMinor) =>
        new(Outlet, Day) { Entry = new DailyEntry(0, Day, visits, revenueMinor) };

    private static FactRow Ticket(TicketDetails details) =>
        new(Outlet, Day) { Ticket = new Ticket(Outlet, "T-1", TestTime.Utc("2026-03-10 03:00"), details) };

    private static FactRow Answer(SurveyKind kind, int? score) =>
        new(Outlet, Day) { Answer = new SurveyAnswer("A-1", 0, kind, score, Day) };
}
