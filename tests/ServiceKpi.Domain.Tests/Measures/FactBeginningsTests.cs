namespace ServiceKpi.Domain.Tests.Measures;

public sealed class FactBeginningsTests
{
    private const FactKinds Answers = FactKinds.Csat | FactKinds.Ces | FactKinds.Nps;
    private static readonly DateOnly Tenth = TestTime.Day("2026-03-10");

    [Fact]
    public void Where_nothing_was_recorded_there_is_nothing_on_any_day() =>
        FactBeginnings.None.UpTo(DateOnly.MaxValue).Should().Be(FactKinds.None);

    [Fact]
    public void A_kind_is_recorded_from_its_first_day_on()
    {
        var found = new FactBeginnings { Figures = Tenth };

        found.UpTo(Tenth.AddDays(-1)).Should().Be(FactKinds.None);
        found.UpTo(Tenth).Should().Be(FactKinds.Figures);
        found.UpTo(Tenth.AddDays(1)).Should().Be(FactKinds.Figures);
    }

    [Fact]
    public void Each_survey_is_a_kind_of_its_own()
    {
        var asked = new FactBeginnings { Asked = Tenth };

        (asked with { Csat = Tenth }).UpTo(Tenth).Should().Be(FactKinds.Asked | FactKinds.Csat);
        (asked with { Ces = Tenth }).UpTo(Tenth).Should().Be(FactKinds.Asked | FactKinds.Ces);
        (asked with { Nps = Tenth }).UpTo(Tenth).Should().Be(FactKinds.Asked | FactKinds.Nps);
    }

    [Fact]
    public void A_survey_that_nobody_has_answered_yet_may_be_any()
    {
        var found = new FactBeginnings { Asked = Tenth, Nps = Tenth.AddDays(2) };

        found.UpTo(Tenth.AddDays(-1)).Should().Be(FactKinds.None);
        found.UpTo(Tenth).Should().Be(FactKinds.Asked | Answers);
        found.UpTo(Tenth.AddDays(2)).Should().Be(FactKinds.Asked | FactKinds.Nps);
    }

    [Fact]
    public void Until_a_ticket_is_resolved_it_may_still_state_its_contacts()
    {
        var found = new FactBeginnings { Tickets = Tenth, Resolved = Tenth.AddDays(2) };

        found.UpTo(Tenth.AddDays(1)).Should().Be(FactKinds.Tickets | FactKinds.Contacts);
        found.UpTo(Tenth.AddDays(2)).Should().Be(FactKinds.Tickets);
        (found with { Contacts = Tenth.AddDays(2) }).UpTo(Tenth.AddDays(2)).Should().Be(FactKinds.Tickets | FactKinds.Contacts);
        (found with { Resolved = null }).UpTo(DateOnly.MaxValue).Should().Be(FactKinds.Tickets | FactKinds.Contacts);
    }
}
