using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Desk;

/// <summary>Standards as they are stored: whatever changes what is demanded, or only the clock, the counts say it and <c>verify</c> agrees.</summary>
public sealed class StandardTests
{
    private static readonly TicketMatter Matter = new() { Kind = TicketKind.Complaint, Summary = "Layar", Topic = "layar", Channel = "counter", Customer = "C-1" };
    private static readonly DateOnly Monday = TestTime.Day("2026-03-02");

    // Monday 09:01 in Jakarta. Four hours later, at 13:01, the time has run out.
    [Fact]
    public async Task A_time_that_runs_out_while_nobody_does_anything_is_counted_once()
    {
        await using var desk = await OneDesk.OpenAsync();
        await DemandAsync(desk, 4);
        await desk.OpenAsync("o", new TicketAct.Opened(Matter));
        (await desk.SumsAsync(Monday))[Measure.AnswersJudged].Should().Be(0);

        desk.Clock.Advance(TimeSpan.FromHours(4));
        await CatchUpAsync(desk);
        await CatchUpAsync(desk);

        var sums = await desk.SumsAsync(Monday);
        (sums[Measure.AnswersJudged], sums[Measure.AnswersInTime]).Should().Be((1, 0));
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task An_answer_in_time_is_counted_at_once_and_a_late_one_changes_nothing()
    {
        await using var desk = await OneDesk.OpenAsync();
        await DemandAsync(desk, 4);
        var soon = (await desk.OpenAsync("a", new TicketAct.Opened(Matter))).Number;
        var late = (await desk.OpenAsync("b", new TicketAct.Opened(Matter))).Number;
        await desk.AddAsync(soon, "c", new TicketAct.Answered("ya"));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await CatchUpAsync(desk);
        await desk.AddAsync(late, "d", new TicketAct.Answered("maaf"));

        var sums = await desk.SumsAsync(Monday);
        (sums[Measure.AnswersJudged], sums[Measure.AnswersInTime]).Should().Be((2, 1));
        (await desk.SumsAsync(Monday.AddDays(1)))[Measure.AnswersJudged].Should().Be(0);
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task Tickets_since_the_first_day_are_judged_anew_when_something_else_is_demanded_and_when_nothing_is()
    {
        await using var desk = await OneDesk.OpenAsync();
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        desk.Clock.Advance(TimeSpan.FromHours(2));
        await desk.AddAsync(number, "a", new TicketAct.Answered("ya"));

        await DemandAsync(desk, 4);
        (await desk.SumsAsync(Monday))[Measure.AnswersInTime].Should().Be(1);
        await DemandAsync(desk, 1, new StandardScope(null, "LAYAR", null));
        (await desk.SumsAsync(Monday))[Measure.AnswersInTime].Should().Be(0);
        await ShouldVerifyAsync(desk);
        foreach (var standard in (await desk.Database.Get<IStandards>().ReadAsync(default)).All)
        {
            await desk.Database.Get<IStandards>().RemoveAsync(standard.Id, TestActors.Budi, default);
        }

        (await desk.SumsAsync(Monday))[Measure.AnswersJudged].Should().Be(0);
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task A_locked_month_keeps_what_it_counted_and_is_told_anew_when_it_is_opened()
    {
        await using var desk = await OneDesk.OpenAsync();
        desk.Clock.Advance(TestTime.Utc("2026-02-27 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        var friday = TestTime.Day("2026-02-27");
        await DemandAsync(desk, 4, from: TestTime.Day("2026-02-01"));
        await desk.OpenAsync("o", new TicketAct.Opened(Matter));
        desk.Clock.Advance(TimeSpan.FromDays(4));
        await CatchUpAsync(desk);
        var locks = desk.Database.Get<IMonthLockBook>();
        await locks.LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);

        await DemandAsync(desk, 24 * 10, from: TestTime.Day("2026-02-01"));
        (await desk.SumsAsync(friday))[Measure.AnswersJudged].Should().Be(1);
        await locks.UnlockAsync(TestTime.Day("2026-02-01"), new Because(TestActors.Budi.Actor, "salah"), default);
        (await desk.SumsAsync(friday))[Measure.AnswersJudged].Should().Be(0);
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task The_outlets_hours_move_what_is_due_where_its_clock_follows_them()
    {
        await using var desk = await OneDesk.OpenAsync();
        await DemandAsync(desk, 4);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        desk.Clock.Advance(TimeSpan.FromHours(6));
        await desk.AddAsync(number, "a", new TicketAct.Answered("ya"));
        (await desk.SumsAsync(Monday))[Measure.AnswersInTime].Should().Be(0);

        await using (var context = desk.Database.Open())
        {
            // 9:01 to 10:00 and 14:00 to 15:02: two hours.
            context.Outlets.Single().OpenAt(HoursBuilder.Daily("08:00-10:00", "14:00-20:00").Build(), true);
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await desk.SumsAsync(Monday))[Measure.AnswersInTime].Should().Be(1);
        await ShouldVerifyAsync(desk);
    }

    // Settled on Monday; the same customer with the same on Thursday. What it means is known 31 days later, by time alone.
    [Fact]
    public async Task Who_comes_with_the_same_again_is_counted_once_the_days_are_over()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.OpenAsync("a", new TicketAct.Opened(Matter), new TicketAct.Resolved(null, ToCollect: false));
        desk.Clock.Advance(TimeSpan.FromDays(3));
        await desk.OpenAsync("b", new TicketAct.Opened(Matter));
        (await desk.SumsAsync(Monday))[Measure.ReturnsKnown].Should().Be(0);
        var thursday = await desk.SumsAsync(Monday.AddDays(3));
        (thursday[Measure.CustomerTickets], thursday[Measure.RepeatTickets]).Should().Be((1, 1));

        desk.Clock.Advance(TimeSpan.FromDays(28));
        await CatchUpAsync(desk);

        var sums = await desk.SumsAsync(Monday);
        (sums[Measure.ReturnsKnown], sums[Measure.Returns]).Should().Be((1, 1));
        await ShouldVerifyAsync(desk);
    }

    // Settled in February, which is locked before the same comes again. Opened again, the month knows it; and verify would have said so.
    [Fact]
    public async Task What_comes_again_after_a_locked_month_is_known_when_the_month_is_opened()
    {
        await using var desk = await OneDesk.OpenAsync();
        var february = TestTime.Day("2026-02-01");
        desk.Clock.Advance(TestTime.Utc("2026-02-10 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        await desk.OpenAsync("a", new TicketAct.Opened(Matter), new TicketAct.Resolved(null, ToCollect: false));
        desk.Clock.Advance(TimeSpan.FromDays(40));
        await CatchUpAsync(desk);
        var locks = desk.Database.Get<IMonthLockBook>();
        await locks.LockAsync(february, TestActors.Budi, default);
        await desk.Database.SaveAsync(Facts.Ticket(desk.Outlet, "Z-1", "2026-03-02 02:00", new TicketDetails { Customer = "C-1", Topic = "Layar" }));
        (await desk.SumsAsync(TestTime.Day("2026-02-10")))[Measure.Returns].Should().Be(0);
        await ShouldVerifyAsync(desk);

        await locks.UnlockAsync(february, new Because(TestActors.Budi.Actor, "salah"), default);

        (await desk.SumsAsync(TestTime.Day("2026-02-10")))[Measure.Returns].Should().Be(1);
        await ShouldVerifyAsync(desk);
    }

    // Asked at 9:01, settled at 9:02 unanswered, opened again the day after: nobody waits for a first answer any more.
    [Fact]
    public async Task What_was_settled_in_time_is_not_missed_by_being_opened_again()
    {
        await using var desk = await OneDesk.OpenAsync();
        await DemandAsync(desk, 4);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Matter))).Number;
        await desk.AddAsync(number, "r", new TicketAct.Resolved(null, ToCollect: false));
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.AddAsync(number, "p", new TicketAct.Reopened("belum beres"));
        await CatchUpAsync(desk);
        await desk.AddAsync(number, "a", new TicketAct.Answered("Kami cek lagi"));

        (await desk.SumsAsync(Monday))[Measure.AnswersJudged].Should().Be(0);
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task An_imported_ticket_is_judged_by_the_same_standards_and_an_earlier_one_makes_later_ones_repeats()
    {
        await using var desk = await OneDesk.OpenAsync();
        await DemandAsync(desk, 4, from: TestTime.Day("2026-01-01"));
        await desk.OpenAsync("o", new TicketAct.Opened(Matter));
        var code = desk.Outlet.Code;

        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"""
            ticket,outlet,opened_at,first_responded_at,customer
            T-1,{code},2026-02-02 09:00,2026-02-02 13:00,C-1
            T-2,{code},2026-02-02 09:00,2026-02-02 13:01,C-2
            T-3,{code},2026-02-02 09:00,,C-3
            """));
        var report = await new CsvImporter(desk.Database.Get<IFactStoreFactory>(), desk.Clock, new ImportLimits())
            .ImportAsync(new ImportRequest { Kind = ImportKind.Tickets, Input = file }, TestActors.Budi, default);
        report.Rejected.Should().Be(0);

        var sums = await desk.SumsAsync(TestTime.Day("2026-02-02"));
        (sums[Measure.AnswersJudged], sums[Measure.AnswersInTime]).Should().Be((3, 1));
        (await desk.SumsAsync(Monday))[Measure.RepeatTickets].Should().Be(1);
        await ShouldVerifyAsync(desk);
    }

    [Fact]
    public async Task Of_two_who_were_shown_the_same_the_second_is_told_and_overwrites_nothing()
    {
        await using var desk = await OneDesk.OpenAsync();
        var standards = desk.Database.Get<IStandards>();
        await DemandAsync(desk, 2);
        var (shown, first, second) = (Hours(2), Hours(3), Hours(4));

        (await SaveAsync(first, shown), await SaveAsync(second, shown)).Should().Be((Outcome.Stored, Outcome.ChangedByOther));
        (await SaveAsync(second, null), await SaveAsync(first, shown)).Should().Be((Outcome.Taken, Outcome.Unchanged));
        (await standards.ReadAsync(default)).All.Should().ContainSingle().Which.Demand.Should().Be(first);

        Task<Outcome> SaveAsync(Demand demand, Demand? asShown) => standards.SaveAsync(StandardScope.All, Monday, demand, asShown, TestActors.Budi, default);
        static Demand Hours(int hours) => new() { AnswerSeconds = hours * 3600 };
    }

    private static async Task DemandAsync(OneDesk desk, int hours, StandardScope? scope = null, DateOnly? from = null)
    {
        var (standards, of, since) = (desk.Database.Get<IStandards>(), scope ?? StandardScope.All, from ?? Monday);
        var shown = (await standards.ReadAsync(default)).All.FirstOrDefault(s => s.Scope == of && s.From == since)?.Demand;
        (await standards.SaveAsync(of, since, new Demand { AnswerSeconds = hours * 3600 }, shown, TestActors.Budi, default)).Should().Be(Outcome.Stored);
    }

    private static Task CatchUpAsync(OneDesk desk) => desk.Database.Get<Timekeeper>().CatchUpAsync(default);

    private static async Task ShouldVerifyAsync(OneDesk desk) =>
        (await desk.Database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
}
