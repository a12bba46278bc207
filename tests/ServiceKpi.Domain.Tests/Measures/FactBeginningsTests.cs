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

    /// <summary>Each kind by its name, which are too many to write out and must not be forgotten where one is added.</summary>
    public static TheoryData<string> Kinds => [.. Names];

    [Theory, MemberData(nameof(Kinds))]
    public void All_are_before_a_day_only_if_each_is(string kind)
    {
        var all = All(Tenth);

        all.AreAllBefore(Tenth.AddDays(1)).Should().BeTrue();
        all.AreAllBefore(Tenth).Should().BeFalse("what begins on the day is not before it");
        With(all, kind, Tenth.AddDays(1)).AreAllBefore(Tenth.AddDays(1)).Should().BeFalse("{0} is not", kind);
        With(all, kind, null).AreAllBefore(Tenth.AddDays(1)).Should().BeFalse("{0} never began", kind);
    }

    // Looked for again from the 10th on: what began before keeps its day, everything else has the new one.
    [Theory, MemberData(nameof(Kinds))]
    public void What_began_before_a_day_keeps_it_and_the_rest_is_looked_for_anew(string kind)
    {
        var anew = All(Tenth.AddDays(5));

        Of(With(All(Tenth), kind, Tenth.AddDays(-1)).Until(Tenth, anew), kind).Should().Be(Tenth.AddDays(-1));
        Of(All(Tenth).Until(Tenth, anew), kind).Should().Be(Tenth.AddDays(5), "what began on the day is looked for again");
        Of(With(All(Tenth), kind, null).Until(Tenth, anew), kind).Should().Be(Tenth.AddDays(5));
    }

    [Theory]
    [InlineData(nameof(FactBeginnings.Desk), FactKinds.Desk)]
    [InlineData(nameof(FactBeginnings.Judged), FactKinds.Judged)]
    [InlineData(nameof(FactBeginnings.Contacts), FactKinds.Contacts)]
    public void What_the_desk_records_is_there_from_its_first_day_on(string kind, FactKinds recorded)
    {
        var one = With(FactBeginnings.None, kind, Tenth);

        one.UpTo(Tenth.AddDays(-1)).Should().Be(FactKinds.None);
        one.UpTo(Tenth).Should().Be(recorded);
        one.UpTo(Tenth.AddDays(1)).Should().Be(recorded);
    }

    private static IEnumerable<string> Names => typeof(FactBeginnings).GetProperties().Where(p => p.PropertyType == typeof(DateOnly?)).Select(p => p.Name);

    private static FactBeginnings All(DateOnly day) => Names.Aggregate(FactBeginnings.None, (all, kind) => With(all, kind, day));

    private static FactBeginnings With(FactBeginnings some, string kind, DateOnly? day)
    {
        var other = some with { };
        typeof(FactBeginnings).GetProperty(kind)!.SetValue(other, day);
        return other;
    }

    private static DateOnly? Of(FactBeginnings some, string kind) => (DateOnly?)typeof(FactBeginnings).GetProperty(kind)!.GetValue(some);
}
