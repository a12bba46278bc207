namespace ServiceKpi.Data.Tests.Desk;

public sealed class DemoDeskTests
{
    [Fact]
    public async Task The_desks_of_the_demo_have_tickets_in_every_state_and_replay()
    {
        await using var desk = await OneDesk.OpenAsync();
        for (var i = 2; i <= 4; i++)
        {
            await desk.Database.SaveAsync(Facts.Outlet($"JKT0{i}", "Asia/Jakarta"));
        }

        foreach (var outlet in await desk.Database.AllAsync<Outlet>())
        {
            await desk.Database.SaveAsync([.. Enumerable.Range(0, 9).Select(i => new Membership($"M-{i}", outlet.Id, TestTime.Day("2025-01-01")))]);
        }

        // Noon of a Monday: what the stories tell of this morning has begun.
        await DemoDesk.AddAsync(desk.Database.Get<KpiContexts>(), TestTime.Utc("2026-03-02 05:00"), TestActors.Budi, default);

        (await desk.Database.AllAsync<DeskTicket>()).Select(t => t.State).Distinct().Should().BeEquivalentTo(
            [TicketState.New, TicketState.InProgress, TicketState.Waiting, TicketState.Ready, TicketState.Resolved, TicketState.Closed]);
        (await desk.Database.AllAsync<Customer>()).Select(c => c.Kind).Distinct().Should().HaveCount(2);
        (await desk.Database.AllAsync<Customer>()).Should().Contain(c => c.Code == "M-0", "members are recognised");
        (await desk.Database.AllAsync<Ticket>()).Should().Contain(t => t.Segment == "Lembaga").And.Contain(t => t.Customer == null);
        await desk.ShouldReplayAsync();
    }
}
