namespace ServiceKpi.Domain.Tests.Reports;

/// <summary>An outlet open every day in November whose first ticket came on the 5th, and one that never had any.</summary>
public sealed class NotConnectedTests
{
    private readonly TestChain chain = new("2026-11-20");
    private readonly Outlet outlet;

    public NotConnectedTests()
    {
        outlet = chain.Add("A");
        for (var day = 1; day <= 19; day++)
        {
            Visits(outlet, day);
        }

        chain.On(outlet, "2026-11-05", d => d.Entered(100, null).With(TicketBuilder.Opened(TestTime.Day("2026-11-05"))));
    }

    [Theory]
    [InlineData("ticket-requests")]
    [InlineData("average-issue-count")]
    [InlineData("complaints-per-1000-visits")]
    public async Task Nothing_asked_after_the_first_ticket_is_a_real_0_and_before_it_no_value(string kpi)
    {
        var days = (await AskAsync("2026-11-03", "2026-11-07", Grain.Day, kpi)).Values;

        days.Select(v => v.Value.Value.HasValue).Should().Equal(false, false, true, true, true);
        days.Skip(3).Should().OnlyContain(v => v.Value.Value == 0);
        days.Take(2).Should().OnlyContain(v => v.Value.Reason == NoDataReason.NotConnected);
    }

    [Fact]
    public async Task Outlets_together_are_connected_when_one_is()
    {
        Visits(chain.Add("B"), 7);

        var report = await AskAsync("2026-11-07", "2026-11-07", Grain.Total, "ticket-requests");

        report.Values.Select(v => (v.Outlet?.Code, v.Value.Value, v.Value.Reason)).Should().Equal(
            (null, 0, null), ("A", 0, null), ("B", null, NoDataReason.NotConnected));
    }

    [Fact]
    public async Task A_day_on_which_nobody_was_to_be_open_has_no_0()
    {
        var closed = chain.Add("C", hours: HoursBuilder.Weekdays("08:00-17:00").Build());
        chain.On(closed, "2026-11-05", d => d.With(TicketBuilder.Opened(TestTime.Day("2026-11-05"))));

        Of(await AskAsync("2026-11-08", "2026-11-08", Grain.Total, "ticket-requests"), closed).Reason.Should().Be(NoDataReason.NoEvents);
    }

    [Theory]
    [InlineData("csat", NoDataReason.NoEvents)]
    [InlineData("nps", NoDataReason.NotConnected)]
    [InlineData("survey-response-rate", NoDataReason.NoEvents)]
    [InlineData("retention-rate", NoDataReason.NotConnected)]
    [InlineData("first-response-time", NoDataReason.NoEvents)]
    [InlineData("first-contact-resolution", NoDataReason.NoEvents)]
    [InlineData("revenue", NoDataReason.NotEntered)]
    public async Task Each_kind_of_facts_is_told_apart(string kpi, NoDataReason expected)
    {
        chain.On(outlet, "2026-11-06", d => d.Entered(100, null).Answered(SurveyKind.Csat, (5, 1)));

        Of(await AskAsync("2026-11-07", "2026-11-08", Grain.Total, kpi), outlet).Reason.Should().Be(expected);
    }

    [Theory]
    [InlineData("first-contact-resolution", NoDataReason.NotConnected)]
    [InlineData("reopen-rate", NoDataReason.NotConnected)]
    [InlineData("resolution-time", NoDataReason.NoEvents)]
    public async Task Resolved_tickets_that_never_stated_contacts_have_not_connected_them(string kpi, NoDataReason expected)
    {
        var ticket = TicketBuilder.Opened(TestTime.Day("2026-11-05")).ResolvedAfter(TimeSpan.FromHours(1)).ContactsNotStated();
        chain.On(outlet, "2026-11-05", d => d.Entered(100, null).With(ticket));

        Of(await AskAsync("2026-11-07", "2026-11-08", Grain.Total, kpi), outlet).Reason.Should().Be(expected);
    }

    [Fact]
    public async Task Asked_without_any_answer_yet_no_survey_is_called_not_connected()
    {
        chain.On(outlet, "2026-11-06", d => d.Entered(100, null).NotAnswered(SurveyKind.Csat, 2));

        Of(await AskAsync("2026-11-07", "2026-11-08", Grain.Total, "csat"), outlet).Reason.Should().Be(NoDataReason.NoEvents);
    }

    [Fact]
    public async Task Members_who_joined_later_are_no_members_yet()
    {
        chain.Joined(new Membership("M1", outlet.Id, TestTime.Day("2026-11-07")));

        Of(await AskAsync("2026-11-07", "2026-11-08", Grain.Total, "churn-rate"), outlet).Reason.Should().Be(NoDataReason.NoMembers);
        Of(await AskAsync("2026-11-05", "2026-11-06", Grain.Total, "churn-rate"), outlet).Reason.Should().Be(NoDataReason.NotConnected);
    }

    [Fact]
    public async Task Fairly_compared_a_0_of_before_is_a_0_too()
    {
        chain.On(outlet, "2026-11-14", d => d.Entered(100, null).With(TicketBuilder.Opened(TestTime.Day("2026-11-14"))));

        var reading = (await chain.AskAsync(Question("2026-11-14", "2026-11-14", Grain.Total, "ticket-requests") with
        {
            Comparison = Comparison.Previous,
            Fairness = Fairness.Fair,
        })).Of(KpiCatalog.Get("ticket-requests"), outlet).Single();

        (reading.Comparison!.Now.Value, reading.Comparison.Value.Value, reading.Comparison.Change).Should().Be((1, 0, null));
    }

    private static KpiValue Of(KpiReport report, Outlet outlet) => report.Values.Single(v => v.Outlet == outlet).Value;

    private static KpiQuestion Question(string from, string to, Grain grain, string kpi) => new()
    {
        Period = new Period(TestTime.Day(from), TestTime.Day(to)),
        Kpis = [kpi],
        By = grain == Grain.Total ? ReportRows.Both : ReportRows.Total,
        Grain = grain,
    };

    private void Visits(Outlet at, int day) => chain.Entered(at, $"2026-11-{day:00}", 100, null);

    private Task<KpiReport> AskAsync(string from, string to, Grain grain, string kpi) => chain.AskAsync(Question(from, to, grain, kpi));
}
