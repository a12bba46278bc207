namespace ServiceKpi.Data.Tests.Promotions;

public sealed class EventBookTests
{
    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_form_sent_twice_adds_one_event(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IEventBook>();

        var added = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => book.AddAsync(Event(), TestActors.Budi, default))));

        added.Count(a => a.Outcome == Outcome.Stored).Should().Be(1);
        added.Where(a => a.Outcome != Outcome.Stored).Should().OnlyContain(a => a.Outcome == Outcome.Unchanged);
        added.Select(a => a.Id).Distinct().Should().ContainSingle();
        (await database.AllAsync<PromotionEvent>()).Should().ContainSingle();
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_same_name_outlet_and_first_day_is_given_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        var book = database.Get<IEventBook>();
        var (_, first) = await book.AddAsync(Event(), TestActors.Budi, default);

        (await book.AddAsync(Event(to: "2026-03-20"), TestActors.Budi, default)).Should().Be((Outcome.Taken, first));
        (await book.AddAsync(Event(outletId: outlet.Id), TestActors.Budi, default)).Outcome.Should().Be(Outcome.Stored);
        var (_, other) = await book.AddAsync(Event(from: "2026-03-06"), TestActors.Budi, default);
        (await book.ChangeAsync(other, 0, Event(), TestActors.Budi, default)).Should().Be(Outcome.Taken);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Of_two_who_change_an_event_the_second_is_told(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IEventBook>();
        var (_, id) = await book.AddAsync(Event(), TestActors.Budi, default);
        var seen = (await book.FindAsync(id, default))!.Version;

        (await book.ChangeAsync(id, seen, Event(cost: 100), TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await book.ChangeAsync(id, seen, Event(cost: 200), TestActors.Budi, default)).Should().Be(Outcome.ChangedByOther);
        (await book.ChangeAsync(id, seen, Event(cost: 100), TestActors.Budi, default)).Should().Be(Outcome.Unchanged, "a form was sent twice");
        (await book.RemoveAsync(id, seen, TestActors.Budi, default)).Should().Be(Outcome.ChangedByOther);

        (await book.FindAsync(id, default))!.Event.CostMinor.Should().Be(100);
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Adding_changing_and_removing_are_written_down(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IEventBook>();
        var (_, id) = await book.AddAsync(Event(), TestActors.Budi, default);
        await book.ChangeAsync(id, 0, Event(cost: 100), TestActors.Budi, default);

        (await book.RemoveAsync(id, 1, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await book.RemoveAsync(id, 1, TestActors.Budi, default)).Should().Be(Outcome.Missing);

        var written = await database.Get<IAuditReader>().ReadAsync(new AuditFilter { What = "event" }, 10, default);
        written.Select(w => w.Action).Should().Equal(AuditAction.Deleted, AuditAction.Changed, AuditAction.Created);
        written[1].After.Should().Be("{\"CostMinor\":100}");
    }

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_locked_month_keeps_its_events(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var book = database.Get<IEventBook>();
        var (_, id) = await book.AddAsync(Event(), TestActors.Budi, default);
        await database.Get<IMonthLockBook>().LockAsync(TestTime.Day("2026-03-01"), TestActors.Budi, default);
        Func<Task>[] changes =
        [
            () => book.AddAsync(Event(from: "2026-02-28"), TestActors.Budi, default),
            () => book.ChangeAsync(id, 0, Event(cost: 100), TestActors.Budi, default),
            () => book.RemoveAsync(id, 0, TestActors.Budi, default),
        ];

        foreach (var change in changes)
        {
            (await change.Should().ThrowAsync<LockedMonthException>()).Which.Month.Should().Be(TestTime.Day("2026-03-01"));
        }

        (await book.AddAsync(Event(from: "2026-04-01", to: "2026-04-02"), TestActors.Budi, default)).Outcome.Should().Be(Outcome.Stored);
        (await database.AllAsync<PromotionEvent>()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_event_that_is_not_there_is_neither_found_nor_changed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var book = database.Get<IEventBook>();

        (await book.FindAsync(1, default)).Should().BeNull();
        (await book.ChangeAsync(1, 0, Event(), TestActors.Budi, default)).Should().Be(Outcome.Missing);
    }

    private static PromotionEvent Event(
        string from = "2026-03-05", string to = "2026-03-07", int? outletId = null, long? cost = null) =>
        new("Promo", TestTime.Day(from), TestTime.Day(to), outletId, cost);
}
