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

    [Fact]
    public void A_refused_write_or_a_mistake_is_no_lost_database()
    {
        DatabaseFault.IsLost(new DbUpdateException("unique", new SqliteException("constraint", 19))).Should().BeFalse();
        DatabaseFault.IsLost(new InvalidOperationException("mistake")).Should().BeFalse();
    }
}
