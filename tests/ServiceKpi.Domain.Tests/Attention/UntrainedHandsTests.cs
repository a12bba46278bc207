namespace ServiceKpi.Domain.Tests.Attention;

public sealed class UntrainedHandsTests
{
    private static readonly Outlet Outlet = TestOutlet.AlwaysOpen;

    [Fact]
    public void The_graver_ticket_comes_first_and_before_everything_that_is_as_urgent() =>
        Finding.InOrder([Of("A-1", 3), new MissingEntries(Outlet, EntryLack.Both, [Day, Day.AddDays(1), Day.AddDays(2)]), Of("A-2", 4)])
            .Select(f => (f.Key.Kind, f.Key.Subject)).Should().Equal((FindingKind.UntrainedHands, "A-2"), (FindingKind.UntrainedHands, "A-1"), (FindingKind.MissingEntries, "Both"));

    [Fact]
    public void It_is_seen_to_until_somebody_else_who_was_not_trained_has_it()
    {
        var seen = Of("A|1", 4).Key;

        FindingKey.Parse(seen.ToString()).Should().Be(seen, "a number of a file may hold any sign");
        Of(new string('9', 200), 4).Key.ToString().Length.Should().BeLessThanOrEqualTo(Dismissal.KeyLength);
        Of("A|1", 3).Without([seen]).Should().NotBeNull("it was another risk");
        Of("A|1", 4).Without([seen]).Should().BeNull();
        Of("A|1", 4, assignee: 7).Without([seen]).Should().NotBeNull();
        Of("A-2", 4).Without([seen]).Should().NotBeNull();
    }

    private static DateOnly Day => TestTime.Day("2026-03-02");

    private static UntrainedHands Of(string number, int risk, int? assignee = null) => new(Outlet, new OpenTicket
    {
        Number = number,
        OutletId = Outlet.Id,
        State = TicketState.New,
        Summary = "Baterai menggembung",
        Kind = TicketKind.Complaint,
        Risk = risk,
        OpenedAt = TestTime.Utc("2026-03-02 02:00"),
        IsAnswered = false,
        AssigneeId = assignee,
        LastAt = TestTime.Utc("2026-03-02 02:00"),
    });
}
