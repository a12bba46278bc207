namespace ServiceKpi.Data.Tests.Desk;

/// <summary>A job that was settled in a month that is closed by now: it goes on, and the month stays as it was counted.</summary>
public sealed class LockedDeskTests
{
    private static readonly TicketMatter Repair = new() { Kind = TicketKind.Request, Summary = "Layar", Channel = "counter" };

    [Fact]
    public async Task What_comes_after_a_locked_month_is_written_down_and_changes_nothing_in_it()
    {
        await using var desk = await OneDesk.OpenAsync();
        desk.Clock.Advance(TestTime.Utc("2026-02-27 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair), new TicketAct.Promised(TestTime.Day("2026-02-28")), new TicketAct.Estimated(100_00))).Number;
        await desk.AddAsync(number, "p", new TicketAct.Paid("tunai", AtFirstTry: true));
        await desk.AddAsync(number, "r", new TicketAct.Resolved(null, ToCollect: true));
        var before = await desk.SumsAsync(TestTime.Day("2026-02-27"));
        await desk.Database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);
        desk.Clock.Advance(TimeSpan.FromDays(4));

        TicketAct[] acts =
        [
            new TicketAct.ReportedBack("WhatsApp"), new TicketAct.Charged(500_00), new TicketAct.HandoverOffered(["ambil", "kurir"], "ambil"),
            new TicketAct.Paid("QRIS", AtFirstTry: false), new TicketAct.AlternativeOffered("voucer", Accepted: true), new TicketAct.HandedOver(),
        ];
        foreach (var (place, act) in acts.Index())
        {
            (await desk.AddAsync(number, $"a{place}", act)).Outcome.Should().Be(Outcome.Stored, act.GetType().Name);
        }

        (await desk.SumsAsync(TestTime.Day("2026-02-27"))).Should().Be(before);
        var march = await desk.SumsAsync(TestTime.Day("2026-03-03"));
        (march[Measure.Handovers], march[Measure.HandoversWithChoice], march[Measure.Payments]).Should().Be((1, 1, 0));
        (await desk.FindAsync(number)).Course.State.Should().Be(TicketState.Closed);
        (await desk.Database.Get<RollupVerifier>().VerifyAsync(default).ToListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task No_ticket_of_a_locked_month_moves_into_another_part()
    {
        await using var desk = await OneDesk.OpenAsync();
        desk.Clock.Advance(TestTime.Utc("2026-02-27 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        await desk.Database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-02-01"), TestActors.Budi, default);

        (await desk.AddAsync(number, "d", new TicketAct.Described(Repair with { Channel = "phone" }))).Outcome.Should().Be(Outcome.Locked);
        (await desk.AddAsync(number, "e", new TicketAct.Described(Repair with { Summary = "Layar depan" }))).Outcome.Should().Be(Outcome.Stored);
    }

    // Settled on Friday and told on Tuesday. Closing Mondays afterwards does not make it the next trading day.
    [Fact]
    public async Task Other_hours_later_move_no_report()
    {
        await using var desk = await OneDesk.OpenAsync();
        desk.Clock.Advance(TestTime.Utc("2026-02-27 03:00") - desk.Clock.GetUtcNow().UtcDateTime);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair), new TicketAct.Resolved(null, ToCollect: false))).Number;
        desk.Clock.Advance(TimeSpan.FromDays(4));
        await desk.AddAsync(number, "r", new TicketAct.ReportedBack("telepon"));
        var before = await desk.SumsAsync(TestTime.Day("2026-02-27"));
        before[Measure.ReportedBackInTime].Should().Be(0);

        await using (var context = desk.Database.Open())
        {
            var outlet = context.Outlets.Single();
            outlet.OpenAt(HoursBuilder.Weekdays("09:00-17:00").Except(TestTime.Day("2026-02-28")).Except(TestTime.Day("2026-03-01")).Except(TestTime.Day("2026-03-02")).Build(), false);
            await context.StoreAsync(TestActors.Budi, default);
        }

        (await desk.SumsAsync(TestTime.Day("2026-02-27")))[Measure.ReportedBackInTime].Should().Be(0);
    }
}
