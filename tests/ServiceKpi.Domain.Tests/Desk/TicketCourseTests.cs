using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Desk;

public sealed class TicketCourseTests
{
    private static readonly DateTime Begin = TestTime.Utc("2026-03-02 02:00");

    private static readonly TicketMatter Phone = new() { Kind = TicketKind.Request, Summary = "Layar pecah", Topic = "phone", Channel = "counter", Customer = "C-1" };

    [Fact]
    public void A_question_answered_on_the_spot_is_settled_at_first_contact()
    {
        var course = Course(new TicketAct.Opened(Phone with { Kind = TicketKind.Question }), new TicketAct.Answered("Buka sampai jam 20"), new TicketAct.Resolved(null, ToCollect: false));
        var fact = new Ticket(TestOutlet.AlwaysOpen, "T-1", course.OpenedAt, course.ToDetails(TestOutlet.AlwaysOpen));

        fact.IsSettledAtFirstContact.Should().BeTrue();
        fact.FirstRespondedAt.Should().Be(Begin.AddMinutes(1));
        (fact.ResolvedAt, course.State).Should().Be((Begin.AddMinutes(2), TicketState.Resolved));
    }

    [Fact]
    public void A_repair_with_a_part_a_moved_promise_and_a_second_call_counts_as_it_was()
    {
        // One act a minute, from 02:00 on.
        var course = Course(
            new TicketAct.Opened(Phone),
            new TicketAct.Promised(new(2026, 3, 4)),
            new TicketAct.Estimated(45_000_000),
            new TicketAct.Noted("Part ordered"),
            new TicketAct.Waiting(WaitingFor.Part, "Display", new DateOnly(2026, 3, 5)),
            new TicketAct.Contacted("whatsapp", ByCustomer: true, "Sudah selesai?"),
            new TicketAct.Answered("Besok"),
            new TicketAct.Promised(new(2026, 3, 6)),
            new TicketAct.Resumed(),
            new TicketAct.Charged(47_000_000),
            new TicketAct.Resolved("Display replaced", ToCollect: true),
            new TicketAct.HandedOver());

        (course.State, course.Contacts, course.Reopenings).Should().Be((TicketState.Closed, 2, 0));
        (course.PromisedOn, course.ExpectedOn, course.PromiseMoves).Should().Be((new DateOnly(2026, 3, 4), new DateOnly(2026, 3, 6), 1));
        course.FirstRespondedAt.Should().Be(Begin.AddMinutes(6), "a note is no answer");
        course.ResolvedAt.Should().Be(Begin.AddMinutes(10), "the hand-over is no resolution");
        course.Held.Should().Be(TimeSpan.FromMinutes(4));
        (course.EstimateMinor, course.ChargedMinor).Should().Be((45_000_000, 47_000_000));
    }

    [Fact]
    public void What_is_opened_again_is_not_resolved_until_it_is_settled_again()
    {
        TicketAct[] acts = [new TicketAct.Opened(Phone), new TicketAct.Resolved(null, false), new TicketAct.Reopened("Masih rusak")];

        (Course(acts).ResolvedAt, Course(acts).Reopenings).Should().Be((null, 1));
        Course([.. acts, new TicketAct.Resolved(null, false)]).ResolvedAt.Should().Be(Begin.AddMinutes(3));
    }

    [Fact]
    public void An_event_that_is_taken_back_is_as_if_it_had_not_been()
    {
        var course = Course(new TicketAct.Opened(Phone), new TicketAct.Resolved(null, false), new TicketAct.TakenBack(2), new TicketAct.Promised(new(2026, 3, 4)));

        (course.State, course.ResolvedAt, course.PromisedOn).Should().Be((TicketState.New, null, new DateOnly(2026, 3, 4)));
    }

    [Fact]
    public void What_later_events_rest_on_cannot_be_taken_back()
    {
        var events = Events(new TicketAct.Opened(Phone), new TicketAct.Resolved(null, false), new TicketAct.Reopened(null));

        Refusal(events, new TicketAct.TakenBack(2)).Should().Be(ActRefusal.RestedOn, "what was never settled cannot be opened again");
        Refusal(events, new TicketAct.TakenBack(3)).Should().BeNull();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void The_opening_what_is_taken_back_already_and_what_is_not_there_cannot_be_taken_back(int number) =>
        Refusal(Events(new TicketAct.Opened(Phone), new TicketAct.Noted("x"), new TicketAct.Noted("y"), new TicketAct.TakenBack(3)), new TicketAct.TakenBack(number))
            .Should().Be(ActRefusal.NotToTakeBack);

    [Fact]
    public void An_imported_ticket_goes_on_from_what_the_file_said()
    {
        var details = new TicketDetails { Kind = TicketKind.Complaint, Customer = "C-9", FirstRespondedAt = Begin.AddDays(-1), Contacts = null, Reopened = null };
        var untouched = Course(new TicketAct.Imported(Begin.AddDays(-2), details));
        var again = Course(new TicketAct.Imported(Begin.AddDays(-2), details), new TicketAct.Contacted("telephone", true, null), new TicketAct.Resolved(null, false));

        untouched.ToDetails(TestOutlet.AlwaysOpen).Should().Be(details);
        (again.FirstRespondedAt, again.OpenedAt).Should().Be((Begin.AddDays(-1), Begin.AddDays(-2)));
    }

    /// <summary>Were only those counted who came back, settling at first contact would be rarer than it is.</summary>
    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(1, null, 2, 1)]
    [InlineData(null, 0, 2, 1)]
    public void What_a_file_did_not_say_of_contacts_stays_unknown_whatever_happens_at_the_desk(int? contacts, int? reopened, int? contactsAfter, int? reopenedAfter)
    {
        var imported = new TicketAct.Imported(Begin, new TicketDetails { Contacts = contacts, Reopened = reopened });

        var after = Course(imported, new TicketAct.Contacted("wa", ByCustomer: true, null), new TicketAct.Resolved(null, false), new TicketAct.Reopened(null)).ToDetails(TestOutlet.AlwaysOpen);

        (after.Contacts, after.Reopened).Should().Be((contactsAfter, reopenedAfter));
    }

    [Fact]
    public void Clocks_run_from_when_the_customer_asked_and_not_from_when_it_was_written_down()
    {
        var course = Course(new TicketAct.Opened(Phone, Begin.AddHours(-11)), new TicketAct.Answered("x"));

        (course.OpenedAt, course.FirstRespondedAt - course.OpenedAt).Should().Be((Begin.AddHours(-11), TimeSpan.FromHours(11) + TimeSpan.FromMinutes(1)));
    }

    public static TheoryData<TicketState, TicketAct, ActRefusal?> Rules => new()
    {
        { TicketState.None, new TicketAct.Noted("x"), ActRefusal.NotOpened },
        { TicketState.New, new TicketAct.Opened(Phone), ActRefusal.OpenedAlready },
        { TicketState.New, new TicketAct.Reopened(null), ActRefusal.NotResolved },
        { TicketState.New, new TicketAct.HandedOver(), ActRefusal.NotReady },
        { TicketState.New, new TicketAct.Resumed(), ActRefusal.NotWaiting },
        { TicketState.Waiting, new TicketAct.Waiting(WaitingFor.Customer, null, null), null },
        { TicketState.Waiting, new TicketAct.Resolved(null, true), null },
        { TicketState.Ready, new TicketAct.Promised(new(2026, 3, 9)), ActRefusal.Resolved },
        { TicketState.Ready, new TicketAct.Paid("cash", true), null },
        { TicketState.Resolved, new TicketAct.Resolved(null, false), ActRefusal.Resolved },
        { TicketState.Resolved, new TicketAct.HandedOver(), ActRefusal.NotReady },
        { TicketState.Closed, new TicketAct.Reopened("x"), null },
        { TicketState.Closed, new TicketAct.Contacted("telephone", true, null), null },
        { TicketState.Merged, new TicketAct.Answered("x"), ActRefusal.NotCounted },
        { TicketState.Merged, new TicketAct.Noted("x"), null },
        { TicketState.Spam, new TicketAct.Reopened(null), ActRefusal.NotCounted },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_can_happen_depends_on_where_the_ticket_stands(TicketState state, TicketAct act, ActRefusal? refusal) =>
        Refusal(Events(Before(state)), act).Should().Be(refusal);

    [Fact]
    public void A_merged_ticket_is_in_no_count() =>
        Course(new TicketAct.Opened(Phone), new TicketAct.Merged("T-7")).ToDetails(TestOutlet.AlwaysOpen).Exclusion.Should().Be(TicketExclusion.Merged);

    /// <summary>The law that makes taking back safe: with the mistake and its correction the ticket is what it would have been without either.</summary>
    [Fact]
    public void Taking_back_the_last_event_leads_to_the_course_before_it() => Law.Holds(Courses, events =>
    {
        var last = events[^1].Number;
        if (last == 1)
        {
            return;
        }

        var corrected = TicketCourse.After(events, new TicketEvent(last + 1, events[^1].At, "Sari", 1, new TicketAct.TakenBack(last)));

        corrected.Should().Be(TicketCourse.Of([.. events.SkipLast(1)]), because: Told(events));
    });

    /// <summary>What neither needs nor changes where the ticket stands may come in any order.</summary>
    [Fact]
    public void Independent_events_add_up_to_the_same_in_any_order() => Law.Holds(Gen.Shuffle<TicketAct>(
        [new TicketAct.Estimated(5), new TicketAct.Promised(new(2026, 3, 4)), new TicketAct.Contacted("wa", true, null), new TicketAct.Noted("x"), new TicketAct.ReportedBack("told")]),
        acts =>
        {
            var course = Course([new TicketAct.Opened(Phone), .. acts]);
            course.ToDetails(TestOutlet.AlwaysOpen).Should().Be(Course(
                new TicketAct.Opened(Phone),
                new TicketAct.Estimated(5),
                new TicketAct.Promised(new(2026, 3, 4)),
                new TicketAct.Contacted("wa", true, null)).ToDetails(TestOutlet.AlwaysOpen));
            course.State.Should().Be(TicketState.New);
        });

    [Fact]
    public void The_fact_of_any_course_is_possible() => Law.Holds(Courses, events =>
    {
        var course = TicketCourse.Of(events);
        var fact = new Ticket(TestOutlet.AlwaysOpen, "T-1", course.OpenedAt, course.ToDetails(TestOutlet.AlwaysOpen));

        (fact.ResolvedAt is null).Should().Be(course.State is TicketState.New or TicketState.InProgress or TicketState.Waiting or TicketState.Merged or TicketState.Spam && course.ResolvedAt is null);
        fact.Contacts.Should().BeGreaterThan(0);
        course.Held.Should().BeGreaterThanOrEqualTo(TimeSpan.Zero);
    });

    /// <summary>Courses of up to twenty acts, of which those that cannot happen are left out.</summary>
    private static Gen<IReadOnlyList<TicketEvent>> Courses { get; } = Gen.Elements<TicketAct>(
        new TicketAct.Contacted("wa", true, null), new TicketAct.Contacted("wa", false, null), new TicketAct.Answered("x"), new TicketAct.Noted("x"),
        new TicketAct.Waiting(WaitingFor.Part, null, null), new TicketAct.Resumed(), new TicketAct.Promised(new(2026, 3, 4)), new TicketAct.Estimated(1),
        new TicketAct.Charged(2), new TicketAct.Assigned(3, "Adi"), new TicketAct.Resolved(null, true), new TicketAct.Resolved(null, false),
        new TicketAct.HandedOver(), new TicketAct.Reopened(null), new TicketAct.Paid("cash", true), new TicketAct.MarkedAsSpam(), new TicketAct.Described(Phone with { Risk = 3 }))
        .ListOf().Select(acts => Possible(acts.Take(20)));

    private static IReadOnlyList<TicketEvent> Possible(IEnumerable<TicketAct> acts)
    {
        var events = Events(new TicketAct.Opened(Phone));
        foreach (var act in acts)
        {
            if (TicketCourse.Of(events).RefusalOf(act) is null)
            {
                events = [.. events, At(events.Count + 1, act)];
            }
        }

        return events;
    }

    private static TicketAct[] Before(TicketState state)
    {
        var opened = new TicketAct.Opened(Phone);
        return state switch
        {
            TicketState.None => [],
            TicketState.New => [opened],
            TicketState.Waiting => [opened, new TicketAct.Waiting(WaitingFor.Part, null, null)],
            TicketState.Ready => [opened, new TicketAct.Resolved(null, true)],
            TicketState.Resolved => [opened, new TicketAct.Resolved(null, false)],
            TicketState.Closed => [opened, new TicketAct.Resolved(null, true), new TicketAct.HandedOver()],
            TicketState.Merged => [opened, new TicketAct.Merged("T-2")],
            _ => [opened, new TicketAct.MarkedAsSpam()],
        };
    }

    private static ActRefusal? Refusal(IReadOnlyList<TicketEvent> events, TicketAct act)
    {
        try
        {
            TicketCourse.After(events, At(events.Count + 1, act));
            return null;
        }
        catch (TicketActException refused)
        {
            return refused.Refusal;
        }
    }

    private static TicketCourse Course(params TicketAct[] acts) => TicketCourse.Of(Events(acts));

    private static IReadOnlyList<TicketEvent> Events(params TicketAct[] acts) => [.. acts.Select((act, i) => At(i + 1, act))];

    private static TicketEvent At(int number, TicketAct act) => new(number, Begin.AddMinutes(number - 1), "Sari", 1, act);

    private static string Told(IEnumerable<TicketEvent> events) => string.Join(", ", events.Select(e => e.What.GetType().Name));
}
