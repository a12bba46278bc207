namespace ServiceKpi.Web.Tests.Desk;

/// <summary>Whether a list was read anew is told by whether it is the same object.</summary>
public sealed class WorkListsTests
{
    private static readonly TicketMatter Matter = new() { Kind = TicketKind.Request, Summary = "Servis" };

    [Fact]
    public async Task Many_who_look_at_the_same_outlets_read_once_and_others_for_themselves()
    {
        await using var database = await TestDatabase.CreateAsync(clock: new MovingClock(TestTime.Utc("2026-03-02 02:00")));
        var lists = Lists(database);

        var same = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => lists.ReadAsync(i % 2 == 0 ? [1, 2] : [2, 1], default)));
        var other = await lists.ReadAsync([1], default);

        same.Should().AllSatisfy(list => list.Should().BeSameAs(same[0]));
        other.Should().NotBeSameAs(same[0]);
    }

    [Fact]
    public async Task What_was_read_before_something_happened_is_not_shown_after_it()
    {
        var clock = new MovingClock(TestTime.Utc("2026-03-02 02:00"));
        await using var database = await TestDatabase.CreateAsync(clock: clock);
        var outlet = new Outlet("JKT01", "Jakarta", "Asia/Jakarta");
        await database.SaveAsync(outlet);
        var lists = Lists(database);
        var before = await lists.ReadAsync([outlet.Id], default);

        var number = (await database.Get<IDesk>().OpenAsync(outlet.Id, [new TicketAct.Opened(Matter)], null, "k", TestActors.Budi, default)).Number;

        before.Should().BeEmpty();
        var after = await lists.ReadAsync([outlet.Id], default);
        after.Should().ContainSingle().Which.Number.Should().Be(number);
        (await lists.ReadAsync([outlet.Id], default)).Should().BeSameAs(after);
        clock.Advance(TimeSpan.FromSeconds(1));
        (await lists.ReadAsync([outlet.Id], default)).Should().NotBeSameAs(after, "another web server may have stored something");
    }

    [Fact]
    public async Task Whoever_leaves_takes_the_list_from_nobody()
    {
        await using var database = await TestDatabase.CreateAsync();
        var lists = Lists(database);
        using var left = new CancellationTokenSource();
        await left.CancelAsync();

        await Record.ExceptionAsync(() => lists.ReadAsync([1], left.Token));

        (await lists.ReadAsync([1], default)).Should().BeEmpty();
    }

    private static WorkLists Lists(TestDatabase database) => new(database.Get<IDesk>(), database.Get<IDeskNews>(), database.Get<TimeProvider>());
}
