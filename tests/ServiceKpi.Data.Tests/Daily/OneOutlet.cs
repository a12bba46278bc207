using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Daily;

/// <summary>The day book of a database with one outlet.</summary>
internal sealed class OneOutlet(TestDatabase database, Outlet outlet) : IAsyncDisposable
{
    public static async Task<OneOutlet> OpenAsync(DatabaseProvider provider, TimeProvider clock, string zone = "Asia/Jakarta")
    {
        var database = await TestDatabase.CreateAsync(provider, clock);
        var outlet = Facts.Outlet(zone: zone);
        await database.SaveAsync(outlet);
        return new OneOutlet(database, outlet);
    }

    public TestActors Actors => database.Actors;

    public IMonthLockBook Locks => database.Get<IMonthLockBook>();

    public Task<DayReceipt> WriteAsync(
        DateOnly day, DayFigures figures, int? seen, string? key = null, string? reason = null) =>
        database.Get<IDayBook>().WriteAsync(
            new DayWrite { OutletId = outlet.Id, Day = day, Figures = figures, Seen = seen, Key = key, Reason = reason }, Actors.Current, default);

    public Task<DayReceipt> FindAsync(DateOnly day) => database.Get<IDayBook>().FindAsync(outlet.Id, day, default);

    public Task<MeasureSums> Sums(DateOnly day) => database.SumsAsync(outlet, day);

    /// <summary>The changes of days, the oldest first.</summary>
    public async Task<List<AuditEntry>> HistoryAsync()
    {
        await using var context = database.Open();
        return await context.AuditEntries.Where(e => e.What == "day").OrderBy(e => e.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
