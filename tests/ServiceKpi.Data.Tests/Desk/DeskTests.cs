using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Desk;

/// <summary>It is Monday, 2 March 2026, 09:00 in Jakarta; each look at the clock takes a minute.</summary>
public sealed class DeskTests
{
    private static readonly TicketMatter Broken = new() { Kind = TicketKind.Complaint, Summary = "Layar pecah", Topic = "phone", Channel = "counter", Risk = 2 };

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_ticket_is_counted_by_what_happens_to_it(DatabaseProvider provider)
    {
        await using var desk = await OneDesk.OpenAsync(provider);

        var opened = await desk.OpenAsync("k1", new TicketAct.Opened(Broken), new TicketAct.Promised(TestTime.Day("2026-03-04")));
        await desk.AddAsync(opened.Number, "k2", new TicketAct.Answered("Kami periksa"));
        await desk.AddAsync(opened.Number, "k3", new TicketAct.Resolved("Diganti", ToCollect: true));

        opened.Should().Be(new TicketReceipt(Outcome.Stored, "JKT01-0001"));
        var sums = await desk.SumsAsync(TestTime.Day("2026-03-02"));
        (sums[Measure.TicketsOpened], sums[Measure.Complaints], sums[Measure.Resolutions]).Should().Be((1, 1, 1));
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task Numbers_go_on_and_pass_over_those_that_files_have_taken()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.Database.SaveAsync(Facts.Ticket(desk.Outlet, "JKT01-0002", "2026-03-01 08:00"));

        var numbers = new[] { await desk.OpenAsync("a", new TicketAct.Opened(Broken)), await desk.OpenAsync("b", new TicketAct.Opened(Broken)) };

        numbers.Select(n => n.Number).Should().Equal("JKT01-0001", "JKT01-0003");
    }

    [Fact]
    public async Task What_is_sent_twice_is_done_once()
    {
        await using var desk = await OneDesk.OpenAsync();
        var first = await desk.OpenAsync("k1", new TicketAct.Opened(Broken));

        var again = await desk.OpenAsync("k1", new TicketAct.Opened(Broken));
        await desk.AddAsync(first.Number, "k2", new TicketAct.Contacted("whatsapp", ByCustomer: true, null));
        var twice = await desk.AddAsync(first.Number, "k2", new TicketAct.Contacted("whatsapp", ByCustomer: true, null));

        again.Should().Be(first with { Outcome = Outcome.Unchanged });
        twice.Outcome.Should().Be(Outcome.Unchanged);
        (await desk.FindAsync(first.Number)).Course.Contacts.Should().Be(2);
    }

    [Fact]
    public async Task Eight_who_take_in_and_eight_who_act_on_one_ticket_are_all_written_down()
    {
        await using var desk = await OneDesk.OpenAsync();

        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => desk.OpenAsync($"o{i}", new TicketAct.Opened(Broken))));
        var noted = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => desk.AddAsync(opened[0].Number, $"n{i}", new TicketAct.Noted($"note {i}"))));

        opened.Select(o => o.Number).Should().OnlyHaveUniqueItems().And.HaveCount(8);
        noted.Should().AllSatisfy(n => n.Outcome.Should().Be(Outcome.Stored));
        (await desk.FindAsync(opened[0].Number)).Events.Select(e => e.Number).Should().Equal(Enumerable.Range(1, 9));
    }

    [Fact]
    public async Task Of_two_who_settle_one_ticket_at_once_one_is_told()
    {
        await using var desk = await OneDesk.OpenAsync();
        var ticket = await desk.OpenAsync("o", new TicketAct.Opened(Broken));

        var both = await Task.WhenAll(
            desk.AddAsync(ticket.Number, "a", new TicketAct.Resolved("a", false)), desk.AddAsync(ticket.Number, "b", new TicketAct.Resolved("b", false)));

        both.Select(r => (r.Outcome, r.Refusal)).Should().BeEquivalentTo([(Outcome.Stored, (ActRefusal?)null), (Outcome.Refused, ActRefusal.Resolved)]);
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task Of_acts_that_come_together_all_are_done_or_none()
    {
        await using var desk = await OneDesk.OpenAsync();

        var refused = await desk.OpenAsync("o", new TicketAct.Opened(Broken), new TicketAct.HandedOver());

        (refused.Outcome, refused.Refusal).Should().Be((Outcome.Refused, ActRefusal.NotReady));
        (await desk.Database.AllAsync<Ticket>()).Should().BeEmpty();
        (await desk.Database.AllAsync<DeskTicket>()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_imported_ticket_begins_its_course_with_what_the_file_said()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.Database.SaveAsync(Facts.Ticket(desk.Outlet, "Z-7", "2026-03-01 08:00", new TicketDetails { Customer = "C-1", Kind = TicketKind.Request }));

        var before = await desk.FindAsync("Z-7");
        await desk.AddAsync("Z-7", "k", new TicketAct.Answered("Sedang kami cari"));

        before.Events.Should().ContainSingle().Which.What.Should().BeOfType<TicketAct.Imported>();
        (await desk.FindAsync("Z-7")).Events.Select(e => e.What.GetType()).Should().Equal(typeof(TicketAct.Imported), typeof(TicketAct.Answered));
        (await desk.ListAsync()).Should().ContainSingle().Which.Customer.Should().Be("C-1");
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task A_file_does_not_overwrite_what_the_desk_has_written_down()
    {
        await using var desk = await OneDesk.OpenAsync();
        var ticket = await desk.OpenAsync("o", new TicketAct.Opened(Broken));
        var file = $"ticket,outlet,opened_at,kind\n{ticket.Number},JKT01,2026-03-01T08:00Z,request\n";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));

        var report = await new CsvImporter(desk.Database.Get<IFactStoreFactory>(), desk.Clock, new ImportLimits()).ImportAsync(new ImportRequest { Kind = ImportKind.Tickets, Input = stream }, TestActors.Budi, default);

        (report.Updated, report.Rejected).Should().Be((0, 1));
        report.FirstRejects[0].Reason.Should().StartWith("the ticket is being worked on at the desk");
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task What_would_change_a_locked_month_is_refused()
    {
        await using var desk = await OneDesk.OpenAsync();
        var ticket = await desk.OpenAsync("o", new TicketAct.Opened(Broken), new TicketAct.Resolved(null, false));
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await desk.Database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-03-01"), TestActors.Budi, default);

        var taken = await desk.AddAsync(ticket.Number, "t", new TicketAct.TakenBack(2));
        var noted = await desk.AddAsync(ticket.Number, "n", new TicketAct.Noted("late"));

        (taken.Outcome, noted.Outcome).Should().Be((Outcome.Locked, Outcome.Stored));
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task The_work_list_has_what_is_open_or_to_be_handed_over()
    {
        await using var desk = await OneDesk.OpenAsync();
        var open = await desk.OpenAsync("1", new TicketAct.Opened(Broken), new TicketAct.Waiting(WaitingFor.Part, "Layar", TestTime.Day("2026-03-05")));
        var ready = await desk.OpenAsync("2", new TicketAct.Opened(Broken), new TicketAct.Resolved(null, ToCollect: true));
        await desk.OpenAsync("3", new TicketAct.Opened(Broken), new TicketAct.Resolved(null, ToCollect: false));
        await desk.OpenAsync("4", new TicketAct.Opened(Broken), new TicketAct.MarkedAsSpam());

        var list = await desk.ListAsync();

        list.Select(t => (t.Number, t.State, t.WaitingUntil)).Should().Equal(
            (open.Number, TicketState.Waiting, TestTime.Day("2026-03-05")), (ready.Number, TicketState.Ready, null));
        (await desk.Database.Get<IDesk>().TopicsAsync([desk.Outlet.Id], default)).Should().Equal("phone");
        (await desk.Database.Get<IDesk>().ListAsync([desk.Outlet.Id + 1], default)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_ticket_is_merged_into_another_that_is_there_and_counts()
    {
        await using var desk = await OneDesk.OpenAsync();
        var a = await desk.OpenAsync("a", new TicketAct.Opened(Broken));
        var b = await desk.OpenAsync("b", new TicketAct.Opened(Broken));

        var into = new[] { a.Number, "T-404" }.Select(number => desk.AddAsync(a.Number, "m" + number, new TicketAct.Merged(number)));
        var refused = await Task.WhenAll(into);
        var merged = await desk.AddAsync(a.Number, "m", new TicketAct.Merged(b.Number));
        var back = await desk.AddAsync(b.Number, "back", new TicketAct.Merged(a.Number));

        refused.Should().AllSatisfy(r => (r.Outcome, r.Refusal).Should().Be((Outcome.Refused, ActRefusal.NoSuchTicket)));
        merged.Outcome.Should().Be(Outcome.Stored);
        back.Refusal.Should().Be(ActRefusal.NoSuchTicket, "one of the two has to count");
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task A_clock_that_steps_back_turns_no_course_round()
    {
        var clock = new SteppingClock();
        await using var database = await TestDatabase.CreateAsync(clock: clock);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        var opened = await database.Get<IDesk>().OpenAsync(outlet.Id, [new TicketAct.Opened(Broken)], null, "o", TestActors.Budi, default);
        clock.Now = clock.Now.AddMinutes(-5);

        var answered = await database.Get<IDesk>().AddAsync(opened.Number, [new TicketAct.Answered("x")], null, "a", TestActors.Budi, default);

        answered.Outcome.Should().Be(Outcome.Stored);
        (await database.AllAsync<Ticket>()).Single().Should().Match<Ticket>(t => t.FirstRespondedAt == t.OpenedAt);
    }

    [Fact]
    public async Task The_day_of_a_ticket_is_that_on_which_the_customer_asked()
    {
        await using var desk = await OneDesk.OpenAsync();

        await desk.OpenAsync("o", new TicketAct.Opened(Broken, TestTime.Utc("2026-03-01 15:00")), new TicketAct.Answered("x"));

        (await desk.SumsAsync(TestTime.Day("2026-03-01")))[Measure.TicketsOpened].Should().Be(1);
        (await desk.SumsAsync(TestTime.Day("2026-03-02")))[Measure.FirstResponses].Should().Be(1);
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task An_event_is_never_changed_or_removed()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.OpenAsync("1", new TicketAct.Opened(Broken));
        await using var context = desk.Database.Open();
        context.Remove(await context.Set<StoredTicketEvent>().FirstAsync());

        await context.Invoking(c => c.StoreAsync(TestActors.Budi, default)).Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task The_opening_is_the_moment_of_its_event_however_often_the_clock_is_looked_at()
    {
        await using var database = await TestDatabase.CreateAsync(clock: new HastyClock(TestTime.Utc("2026-03-02 02:00")));
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);

        var opened = await database.Get<IDesk>().OpenAsync(outlet.Id, [new TicketAct.Opened(Broken), new TicketAct.Answered("x")], null, "k", TestActors.Budi, default);

        var file = (await database.Get<IDesk>().FindAsync(opened.Number, default))!;
        (await database.AllAsync<Ticket>()).Single().Should().Match<Ticket>(t => t.OpenedAt == file.Events[0].At && t.FirstRespondedAt == t.OpenedAt);
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_is_missing()
    {
        await using var desk = await OneDesk.OpenAsync();

        (await desk.AddAsync("T-404", "k", new TicketAct.Noted("x"))).Outcome.Should().Be(Outcome.Missing);
        (await desk.Database.Get<IDesk>().FindAsync("T-404", default)).Should().BeNull();
    }

    /// <summary>A clock that is set by hand, also back.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(TestTime.Utc("2026-03-02 02:00"), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
