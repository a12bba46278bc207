using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Benchmarks;

/// <summary>Changes the visits of one day of an outlet again and again, and puts them back in the end.</summary>
internal sealed class ChangedEntry : IAsyncDisposable
{
    private static readonly Because Machine = new(new CommandLineActor().Current);

    private readonly IFactStoreFactory stores;
    private readonly int outletId;
    private readonly StoredDay original;
    private long more;

    private ChangedEntry(IFactStoreFactory stores, int outletId, StoredDay original) =>
        (this.stores, this.outletId, this.original) = (stores, outletId, original);

    /// <summary>The last day that somebody has entered for the outlet up to a day.</summary>
    public static async Task<ChangedEntry> OfAsync(IServiceProvider services, Outlet outlet, DateOnly last)
    {
        var days = await services.GetRequiredService<IDayBook>().ReadAsync(
            outlet.Id, new Period(last.AddYears(-1), last), CancellationToken.None);
        return new(services.GetRequiredService<IFactStoreFactory>(), outlet.Id, days.Last(d => d.Figures.Visits is not null));
    }

    /// <summary>Stores the day with other visits than it has.</summary>
    public Task ChangeAsync() => StoreAsync(original.Figures with { Visits = original.Figures.Visits + ++more });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StoreAsync(original.Figures);

    private async Task StoreAsync(DayFigures figures)
    {
        await using var store = await stores.OpenAsync(Machine, CancellationToken.None);
        var outcomes = await store.StoreAsync<DailyEntry>([figures.ToEntry(outletId, original.Day)], [], CancellationToken.None);
        await store.CommitAsync(CancellationToken.None);
        if (outcomes is not [StoreOutcome.Updated])
        {
            throw new InvalidOperationException($"The entry of {original.Day:O} was not changed: {outcomes[0]}.");
        }
    }
}
