using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Tests;

public sealed class DatabaseFaultTests
{
    private static readonly SqliteException Unreadable = new("unable to open database file", 14);

    [Fact]
    public void A_database_that_cannot_be_read_is_lost_however_the_news_is_wrapped()
    {
        DatabaseFault.IsLost(Unreadable).Should().BeTrue();
        DatabaseFault.IsLost(new InvalidOperationException("likely transient", Unreadable)).Should().BeTrue();
        DatabaseFault.IsLost(new RetryLimitExceededException("gave up", Unreadable)).Should().BeTrue();
    }

    [Fact]
    public void What_went_wrong_is_said_in_the_words_of_the_database_however_it_is_wrapped()
    {
        DatabaseFault.CauseOf(Unreadable).Should().Be(Unreadable.Message);
        DatabaseFault.CauseOf(new DbUpdateException("See the inner exception.", Unreadable)).Should().Be(Unreadable.Message);
        DatabaseFault.CauseOf(new RetryLimitExceededException("gave up", new DbUpdateException("See the inner exception.", Unreadable)))
            .Should().Be(Unreadable.Message);
        DatabaseFault.CauseOf(new InvalidOperationException("likely transient", Unreadable)).Should().Be(Unreadable.Message);
        DatabaseFault.CauseOf(new DbUpdateConcurrencyException("expected 1 row")).Should().Contain("Somebody else");
        DatabaseFault.CauseOf(new DbUpdateException("refused")).Should().Be("refused");
    }

    [Fact]
    public void A_mistake_of_the_application_has_no_cause_in_the_database()
    {
        DatabaseFault.CauseOf(new InvalidOperationException("mistake")).Should().BeNull();
        DatabaseFault.CauseOf(new FormatException("mistake", Unreadable)).Should().BeNull();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void A_write_that_waited_too_long_for_others_is_no_refused_one(int code)
    {
        var fault = new DbUpdateException("See the inner exception.", new SqliteException("database is locked", code));

        DatabaseFault.IsLost(fault).Should().BeTrue();
        DatabaseFault.IsLost(new RetryLimitExceededException("gave up", fault)).Should().BeTrue();
    }

    [SkippableFact]
    public async Task A_month_that_cannot_be_locked_while_an_import_is_open_is_a_database_that_does_not_answer()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.SqlServer);
        var impatient = database.Options with { ConnectionString = $"{database.Options.ConnectionString};Command Timeout=1" };
        using var contexts = DataServices.Contexts(impatient, TimeProvider.System);
        await using var store = await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default);
        var locks = new MonthLockBook(contexts, TimeProvider.System);

        var fault = (await locks.Invoking(l => l.LockAsync(Facts.Day, TestActors.Budi, default)).Should().ThrowAsync<Exception>()).Which;

        DatabaseFault.IsLost(fault).Should().BeTrue();
    }

    [Fact]
    public void A_refused_write_or_a_mistake_is_no_lost_database()
    {
        DatabaseFault.IsLost(new DbUpdateException("unique", new SqliteException("constraint", 19))).Should().BeFalse();
        DatabaseFault.IsLost(new InvalidOperationException("mistake")).Should().BeFalse();
    }
}
