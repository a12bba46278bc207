using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Desk;

/// <summary>What the organisation chooses of tickets, and what stays as it was judged. It is Monday, 2 March 2026.</summary>
public sealed class DeskSettingsTests
{
    private static readonly DateOnly Monday = TestTime.Day("2026-03-02");
    private static readonly TicketMatter Repair = new() { Kind = TicketKind.Request, Summary = "Servis", Customer = "C-1", Topic = "layar" };

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Other_days_of_a_return_judge_anew_what_is_not_locked(DatabaseProvider provider)
    {
        await using var desk = await ReturnedAfterTwentyDaysAsync(provider);
        (await ReturnsAsync(desk)).Should().Be((1, 1));

        await ChooseAsync(desk, o => o with { ReturnDays = 7 });
        var within = await ReturnsAsync(desk);
        await ChooseAsync(desk, o => o with { ReturnDays = 90 });
        var notOver = await ReturnsAsync(desk);

        (within, notOver).Should().Be(((0, 1), (0, 0)));
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task A_locked_month_keeps_what_it_has_counted()
    {
        await using var desk = await ReturnedAfterTwentyDaysAsync();
        await desk.Database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-03-01"), TestActors.Budi, default);

        await ChooseAsync(desk, o => o with { ReturnDays = 7 });

        (await ReturnsAsync(desk)).Should().Be((1, 1));
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task A_charge_is_judged_by_the_tolerance_that_held_when_it_was_made()
    {
        await using var desk = await OneDesk.OpenAsync();
        await ChargedAsync(desk, "a");

        await ChooseAsync(desk, o => o with { EstimateTolerance = 0 });
        var first = await desk.SumsAsync(Monday);
        await ChargedAsync(desk, "b");
        var both = await desk.SumsAsync(Monday);

        (first[Measure.EstimatesKept], first[Measure.EstimatedCharges]).Should().Be((1, 1));
        (both[Measure.EstimatesKept], both[Measure.EstimatedCharges]).Should().Be((1, 2));
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task A_charge_that_was_stored_without_a_tolerance_has_the_usual_one()
    {
        await using var desk = await OneDesk.OpenAsync();
        var number = await ChargedAsync(desk, "a");
        await using var context = desk.Database.Open();
        await context.Set<StoredTicketEvent>().Where(e => e.What.Contains("charged")).ExecuteUpdateAsync(set => set.SetProperty(e => e.What, "{\"$type\":\"charged\",\"Minor\":1100}"));

        (await desk.FindAsync(number)).Course.ChargeTolerance.Should().Be(10);
    }

    private static async Task<OneDesk> ReturnedAfterTwentyDaysAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var desk = await OneDesk.OpenAsync(provider);
        await desk.OpenAsync("a", new TicketAct.Opened(Repair), new TicketAct.Resolved(null, ToCollect: false));
        desk.Clock.Advance(TimeSpan.FromDays(20));
        await desk.OpenAsync("b", new TicketAct.Opened(Repair));
        desk.Clock.Advance(TimeSpan.FromDays(20));
        await desk.Database.Get<Timekeeper>().CatchUpAsync(default);
        return desk;
    }

    private static async Task<string> ChargedAsync(OneDesk desk, string key) =>
        (await desk.OpenAsync(key, new TicketAct.Opened(Repair), new TicketAct.Estimated(1000), new TicketAct.Charged(1100), new TicketAct.Resolved(null, ToCollect: false))).Number;

    private static async Task<(long Returns, long Known)> ReturnsAsync(OneDesk desk)
    {
        var sums = await desk.SumsAsync(Monday);
        return (sums[Measure.Returns], sums[Measure.ReturnsKnown]);
    }

    private static async Task ChooseAsync(OneDesk desk, Func<Organisation, Organisation> choose)
    {
        var book = desk.Database.Get<IOrganisationBook>();
        (await book.SaveAsync(choose(book.Current), book.Current, TestActors.Budi, default)).Should().Be(Outcome.Stored);
    }
}
