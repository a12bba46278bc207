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
    public void A_refused_write_or_a_mistake_is_no_lost_database()
    {
        DatabaseFault.IsLost(new DbUpdateException("unique", new SqliteException("constraint", 19))).Should().BeFalse();
        DatabaseFault.IsLost(new InvalidOperationException("mistake")).Should().BeFalse();
    }
}
