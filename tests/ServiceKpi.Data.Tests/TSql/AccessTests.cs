using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.TSql;

public sealed class AccessTests
{
    private readonly SilentSqlServer server = new();

    [Fact]
    public async Task A_sign_in_with_its_account()
    {
        await using var context = server.CreateDbContext();
        await RightsReader.Find(context, "id").FirstOrDefaultAsync();

        server.ShouldBeApproved();
    }

    [Fact]
    public async Task The_sign_ins_of_an_account_and_those_that_are_over()
    {
        await using var context = server.CreateDbContext();
        var sessions = new Sessions(null!, new FixedClock(TestTime.Utc("2026-11-21 05:00")));
        await sessions.Of(context, 7).ToListAsync();
        await sessions.Over(context).ExecuteDeleteAsync();

        server.ShouldBeApproved();
    }
}
