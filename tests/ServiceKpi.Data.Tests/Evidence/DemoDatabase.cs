namespace ServiceKpi.Data.Tests.Evidence;

/// <summary>The demo in a database, filled once, with every month of it.</summary>
public sealed class DemoDatabase : IAsyncLifetime
{
    private TestDatabase database = null!;

    internal IReadOnlyList<Outlet> Outlets { get; private set; } = [];

    internal RowBook Book => new(database.Get<IFactRows>(), database.Get<IMeasureSource>(), Clock);

    internal KpiReportBuilder Reports =>
        new(database.Get<IOutletDirectory>(), database.Get<IMeasureSource>(), database.Get<ISliceSource>(), database.Get<IHolidayBook>(), database.Get<ITargetBook>(), new FixedOrganisation(), Clock);

    internal static Period October => Period.MonthOf(TestTime.Day("2026-10-01"));

    /// <summary>The months of the demo, the last up to its day.</summary>
    internal static IReadOnlyList<Period> Months
    {
        get
        {
            var months = new List<Period>();
            for (var day = World.Whole.From; day <= World.Today; day = months[^1].To.AddDays(1))
            {
                months.Add(Period.MonthOf(day).ToDate(World.Today));
            }

            return months;
        }
    }

    private static DemoWorld World => DemoWorld.November;

    private static FixedClock Clock => new(World.Now);

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(clock: Clock);
        await DemoStandards.AddAsync(database.Get<IStandards>(), World.Chain.FirstDay, TestActors.Budi, CancellationToken.None);
        await using (var store = await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, CancellationToken.None))
        {
            await DemoFiller.FillAsync(store, new DemoChain(World.Today, World.Now), CancellationToken.None);
        }

        Outlets = await database.Get<IOutletDirectory>().AllAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    internal async Task<List<JudgedRow>> AllAsync(RowQuestion question)
    {
        var rows = new List<JudgedRow>();
        await foreach (var row in Book.AllAsync(question, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }

    internal RowQuestion Ask(string kpi, RowKind? kind = null, Period? period = null, params IReadOnlyList<string> codes)
    {
        var bases = KpiCatalog.Get(kpi).Rows;
        return new(
            KpiCatalog.Get(kpi),
            bases.First(b => kind is null || b.Kind == kind),
            [.. Outlets.Where(o => codes.Count == 0 || codes.Contains(o.Code))],
            period ?? October);
    }
}
