using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Data.Tests.People;

public sealed class AccountStoreTests
{
    [Fact]
    public async Task Who_changes_an_account_and_why_is_written_down_and_later_changes_are_the_visitors_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        database.Actors.Current = new Actor(8, "Sari", "10.0.0.8");
        var (people, accounts) = (database.Get<IPeople>(), database.Get<UserManager<Account>>());

        await people.AddAsync(
            new PersonDraft("dewi", "Dewi", Role.Admin, AllOutlets: true, []), TestActors.BudiBecause("A new colleague"), default);
        var account = (await accounts.FindByIdAsync("1"))!;
        account.DisplayName = "Dewi Anggraini";
        (await accounts.UpdateAsync(account)).Succeeded.Should().BeTrue();

        (await database.AllAsync<AuditEntry>()).OrderBy(e => e.Id).Select(e => (e.What, e.Who, e.Reason)).Should().Equal(
            ("account", "Budi", "A new colleague"), ("account", "Sari", null));
    }

    [Fact]
    public async Task Of_two_who_change_an_account_at_once_the_second_is_told_by_identity()
    {
        await using var database = await TestDatabase.CreateAsync();
        var account = new Account { UserName = "dewi", NormalizedUserName = "DEWI", SecurityStamp = "stamp" };
        await database.SaveAsync(account);
        await using var first = database.Open();
        await using var second = database.Open();
        using var one = new AccountStore(first, () => TestActors.Budi);
        using var other = new AccountStore(second, () => TestActors.Budi);
        var (mine, theirs) = ((await one.FindByIdAsync("1"))!, (await other.FindByIdAsync("1"))!);
        (mine.DisplayName, theirs.DisplayName) = ("Dewi A", "Dewi B");

        (await one.UpdateAsync(mine)).Succeeded.Should().BeTrue();
        var told = await other.UpdateAsync(theirs);

        told.Errors.Should().ContainSingle().Which.Code.Should().Be(nameof(IdentityErrorDescriber.ConcurrencyFailure));
        (await database.AllAsync<Account>()).Should().ContainSingle().Which.DisplayName.Should().Be("Dewi A");
    }
}
