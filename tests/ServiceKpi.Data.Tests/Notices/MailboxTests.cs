namespace ServiceKpi.Data.Tests.Notices;

/// <summary>Where people are written to, and the question whether an address is theirs.</summary>
public sealed class MailboxTests
{
    private const string Address = "rina@contoh.id";
    private readonly MovingClock clock = new(TestTime.Utc("2026-03-02 02:00"));

    [Fact]
    public async Task A_new_address_is_stored_with_one_question_whether_it_is_theirs()
    {
        await using var database = await OpenAsync();
        var id = await AccountAsync(database);

        var chosen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Mailboxes(database).ChooseAsync(id, Address, "id", TestActors.Budi, default))));

        chosen.Should().OnlyContain(o => o == Outcome.Stored || o == Outcome.Unchanged);
        (await database.AllAsync<Notice>()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = NoticeKind.Confirmation, AccountId = id });
        (await Mailboxes(database).FindAsync(id, default))!.ConfirmedAt.Should().BeNull();
        (await database.AllAsync<AuditEntry>()).Should().ContainSingle(e => e.What == "mailbox").Which.Key.Should().Be("rina");
    }

    [Fact]
    public async Task The_question_is_put_again_after_a_while_and_not_too_often_within_an_hour()
    {
        await using var database = await OpenAsync();
        var id = await AccountAsync(database);
        for (var i = 0; i < Mailbox.ConfirmationsAnHour; i++)
        {
            (await Mailboxes(database).ChooseAsync(id, Address, "id", TestActors.Budi, default)).Should().Be(Outcome.Stored);
            clock.Advance(TimeSpan.FromMinutes(10));
        }

        (await Mailboxes(database).ChooseAsync(id, "lain@contoh.id", "id", TestActors.Budi, default)).Should().Be(Outcome.Refused);
        (await Mailboxes(database).FindAsync(id, default))!.Address.Should().Be(Address, "nothing of what is refused is stored");
        clock.Advance(TimeSpan.FromMinutes(20));
        (await Mailboxes(database).ChooseAsync(id, "lain@contoh.id", "id", TestActors.Budi, default)).Should().Be(Outcome.Stored);
    }

    [Fact]
    public async Task Only_the_address_that_was_asked_about_is_confirmed()
    {
        await using var database = await OpenAsync();
        var id = await AccountAsync(database);
        await Mailboxes(database).ChooseAsync(id, "lain@contoh.id", "id", TestActors.Budi, default);
        await Mailboxes(database).ChooseAsync(id, Address, "id", TestActors.Budi, default);

        (await Mailboxes(database).ConfirmAsync(id, "lain@contoh.id", TestActors.Budi, default)).Should().Be(Outcome.Missing);
        (await Mailboxes(database).ConfirmAsync(id, Address, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await Mailboxes(database).ConfirmAsync(id, Address, TestActors.Budi, default)).Should().Be(Outcome.Unchanged);

        (await Mailboxes(database).AllAsync(default)).Should().ContainSingle().Which.ConfirmedAt.Should().Be(clock.GetUtcNow().UtcDateTime);
        (await Mailboxes(database).ChooseAsync(id, Address, "en", TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await database.AllAsync<Notice>()).Should().HaveCount(2, "a confirmed address is not asked about again");
        (await Mailboxes(database).RemoveAsync(id, TestActors.Budi, default)).Should().Be(Outcome.Stored);
        (await Mailboxes(database).AllAsync(default)).Should().BeEmpty();
    }

    // Messages and the audit trail are kept after the address is gone.
    [Fact]
    public async Task An_address_that_is_chosen_changed_and_removed_is_left_nowhere()
    {
        await using var database = await OpenAsync();
        var id = await AccountAsync(database);
        await Mailboxes(database).ChooseAsync(id, Address, "id", TestActors.Budi, default);
        await Mailboxes(database).ConfirmAsync(id, Address, TestActors.Budi, default);
        await Mailboxes(database).ChooseAsync(id, "lain@contoh.id", "id", TestActors.Budi, default);
        await Mailboxes(database).RemoveAsync(id, TestActors.Budi, default);

        (await database.AllAsync<Notice>()).Should().HaveCount(2).And.OnlyContain(n => !(n.Key + n.About).Contains("contoh"));
        (await database.AllAsync<AuditEntry>()).Where(e => e.What == "mailbox").Should().HaveCount(4).And.OnlyContain(e => e.Key == "rina" && !(e.Before + e.After).Contains("contoh"));
    }

    private Task<TestDatabase> OpenAsync() => TestDatabase.CreateAsync(clock: clock);

    private static IMailboxes Mailboxes(TestDatabase database) => database.Get<IMailboxes>();

    private static async Task<int> AccountAsync(TestDatabase database)
    {
        var account = new Account { UserName = "rina", NormalizedUserName = "RINA", DisplayName = "Rina", AllOutlets = true };
        await database.SaveAsync(account);
        return account.Id;
    }
}
