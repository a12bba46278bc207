namespace ServiceKpi.Data.Tests.Storage;

public sealed class FactStoreKeepingTests
{
    private static readonly string[] AnswerUnstated = [nameof(Ticket.FirstRespondedAt), nameof(Ticket.FirstResponseDay)];

    public static TheoryData<StoreKind> Kinds { get; } = [.. Enum.GetValues<StoreKind>()];

    [SkippableTheory, MemberData(nameof(Kinds))]
    public async Task What_a_source_does_not_state_is_kept(StoreKind kind)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await kind.StoreAsync(database, [Answered(outlet, "2026-03-02 08:00")]);

        var outcomes = await kind.StoreAsync(
            database,
            [Facts.Ticket(outlet, "T-1", "2026-03-02 08:00", new TicketDetails { Topic = "product" })],
            AnswerUnstated);

        outcomes.Should().Equal(StoreOutcome.Updated);
        var stored = (await database.AllAsync<Ticket>()).Single();
        stored.Topic.Should().Be("product");
        stored.FirstRespondedAt.Should().Be(TestTime.Utc("2026-03-02 09:00"));
        stored.FirstResponseDay.Should().Be(Facts.Day);
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Kinds))]
    public async Task A_ticket_that_moves_counts_on_the_days_of_its_new_outlet_with_times_that_are_kept_too(StoreKind kind)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var west = new Outlet("WEST", "West", "Asia/Jakarta");
        var east = new Outlet("EAST", "East", "Asia/Jayapura");
        await database.SaveAsync(west);
        await database.SaveAsync(east);
        var opened = TestTime.Utc("2026-03-02 15:30");
        await kind.StoreAsync(database, [new Ticket(west, "T-1", opened, new TicketDetails { FirstRespondedAt = opened.AddMinutes(15) })]);

        await kind.StoreAsync(database, [new Ticket(east, "T-1", opened, new TicketDetails())], AnswerUnstated);

        var stored = (await database.AllAsync<Ticket>()).Single();
        stored.OpenedDay.Should().Be(TestTime.Day("2026-03-03"));
        stored.FirstResponseDay.Should().Be(TestTime.Day("2026-03-03"));
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Kinds))]
    public async Task A_later_opening_contradicts_a_response_that_is_kept(StoreKind kind)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var outlet = Facts.Outlet();
        await database.SaveAsync(outlet);
        await kind.StoreAsync(database, [Answered(outlet, "2026-03-02 08:00")]);

        var outcomes = await kind.StoreAsync(
            database,
            [Facts.Ticket(outlet, "T-1", "2026-03-02 10:00"), Facts.Ticket(outlet, "T-2", "2026-03-02 10:00")],
            AnswerUnstated);

        outcomes.Should().Equal(StoreOutcome.Contradicting, StoreOutcome.Inserted);
        (await database.AllAsync<Ticket>()).Single(t => t.Number == "T-1").OpenedAt.Should().Be(TestTime.Utc("2026-03-02 08:00"));
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Kinds))]
    public async Task An_opening_day_after_a_closing_day_that_is_kept_is_not_stored(StoreKind kind)
    {
        await using var database = await kind.CreateDatabaseAsync();
        await database.SaveAsync(new Outlet("A", "A", "UTC", closedOn: Facts.Day));

        var outcomes = await kind.StoreAsync(
            database, [new Outlet("A", "B", "UTC", openedOn: Facts.Day.AddDays(1))], nameof(Outlet.ClosedOn));

        outcomes.Should().Equal(StoreOutcome.Contradicting);
        (await database.AllAsync<Outlet>()).Single().Name.Should().Be("A");
    }

    [SkippableTheory, MemberData(nameof(Kinds))]
    public async Task A_change_of_the_zone_moves_no_history(StoreKind kind)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var before = Facts.Outlet();
        await database.SaveAsync(before);
        await kind.StoreAsync(database, [Facts.Ticket(before, "T-1", "2026-03-02 20:00")]);
        await kind.StoreAsync(database, [Facts.Outlet(zone: "Asia/Jakarta")]);
        var after = (await database.AllAsync<Outlet>()).Single();

        var outcomes = await kind.StoreAsync(
            database,
            [
                Facts.Ticket(after, "T-1", "2026-03-02 20:00", new TicketDetails { ResolvedAt = TestTime.Utc("2026-03-02 21:00") }),
                Facts.Ticket(after, "T-2", "2026-03-02 20:00"),
            ]);

        outcomes.Should().Equal(StoreOutcome.Updated, StoreOutcome.Inserted);
        (await database.AllAsync<Ticket>()).OrderBy(t => t.Number).Select(t => (t.OpenedDay, t.ResolvedDay)).Should().Equal(
            (Facts.Day, Facts.Day),
            (Facts.Day, null));
        await database.ShouldBeRightAsync();
    }

    [SkippableTheory, MemberData(nameof(Kinds))]
    public async Task Outlets_have_their_ids_and_keep_their_hours(StoreKind kind)
    {
        await using var database = await kind.CreateDatabaseAsync();
        var hours = HoursBuilder.Weekdays("08:00-17:00").Build();
        var known = new Outlet("OLD", "Old", "UTC", hours: hours, responseClockFollowsHours: true);
        await database.SaveAsync(known);
        Outlet[] outlets = [new("NEW", "New", "UTC"), new("OLD", "Renamed", "UTC"), new("NEW", "New", "UTC")];

        var outcomes = await kind.StoreAsync(database, outlets);

        outcomes.Should().Equal(StoreOutcome.Inserted, StoreOutcome.Updated, StoreOutcome.Unchanged);
        outlets[1].Id.Should().Be(known.Id);
        outlets[0].Id.Should().BePositive().And.NotBe(known.Id);
        outlets[2].Id.Should().Be(outlets[0].Id);
        var stored = (await database.AllAsync<Outlet>()).Single(o => o.Code == "OLD");
        stored.Name.Should().Be("Renamed");
        stored.ResponseClockFollowsHours.Should().BeTrue();
        stored.TradesOn(TestTime.Day("2026-03-07")).Should().BeFalse("the weekend was closed and stays so");
    }

    private static Ticket Answered(Outlet outlet, string opened) =>
        Facts.Ticket(outlet, "T-1", opened, new TicketDetails { FirstRespondedAt = TestTime.Utc("2026-03-02 09:00") });
}
