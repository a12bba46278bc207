namespace ServiceKpi.Domain.Tests.Attention;

public sealed class WaitingCallbacksTests
{
    private static readonly DateTime Now = TestTime.Utc("2026-11-20 03:00");
    private readonly TestChain chain = new("2026-11-20");

    // Today is the 20th: of 2 until the 18th, 1 until today and 4 until tomorrow, three are due and two of them late.
    [Fact]
    public void Those_due_by_today_are_one_finding_an_outlet()
    {
        var (late, due, later) = (chain.Add("A"), chain.Add("B"), chain.Add("C"));

        var found = WaitingCallbacksSearch.Of([Due(late, "2026-11-18", 2), Due(late, "2026-11-20", 1), Due(late, "2026-11-21", 4), Due(due, "2026-11-20", 1), Due(later, "2026-11-21", 9)], [late, due, later], Now);

        found.Select(f => (f.Outlet.Code, f.Count, f.Late, f.Severity)).Should().Equal(("A", 3, 2, Severity.High), ("B", 1, 0, Severity.Middle));
    }

    [Fact]
    public void Whoever_has_seen_to_it_is_told_again_when_somebody_else_is_due()
    {
        var outlet = chain.Add("A");
        var seen = WaitingCallbacksSearch.Of([Due(outlet, "2026-11-20", 1)], [outlet], Now).Single();

        seen.Without([seen.Key]).Should().BeNull();
        WaitingCallbacksSearch.Of([Due(outlet, "2026-11-20", 2)], [outlet], Now).Single().Without([seen.Key]).Should().NotBeNull();
        FindingKey.Parse(seen.Key.ToString()).Should().Be(seen.Key);
    }

    [Fact]
    public void Those_whom_nobody_has_called_are_told_together()
    {
        var outlet = chain.Add("A");

        OpenCallbacks.Of([Due(outlet, "2026-11-18", 2), Due(outlet, "2026-11-21", 4)], [outlet], Now).Should().Be(new OpenCallbacks(6, 2, TestTime.Day("2026-11-18")));
        OpenCallbacks.Of([], [outlet], Now).Should().Be(new OpenCallbacks(0, 0, null));
    }

    private static DueCallbacks Due(Outlet outlet, string day, int count) => new(outlet.Id, TestTime.Day(day), count);
}
