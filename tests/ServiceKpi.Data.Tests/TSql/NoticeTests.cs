using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.TSql;

public sealed class NoticeTests : IAsyncDisposable
{
    private static readonly DateTime Now = TestTime.Utc("2026-03-02 02:00");
    private readonly SilentSqlServer server = new();
    private readonly KpiDbContext context;

    public NoticeTests() => context = server.CreateDbContext();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task The_messages_that_are_due_and_one_that_is_claimed()
    {
        await Outbox.Due(context, [NoticeKind.Question, NoticeKind.Alert], Now).Take(20).ToListAsync();
        await Outbox.ClaimAsync(context, new Notice(NoticeKind.Question, "key", "", Now), Now, default);
        await Outbox.WakeAsync(context.Set<Notice>().Where(n => n.Id == 1), Now, default);

        server.ShouldBeApproved();
    }
}
