using System.Text;

namespace ServiceKpi.Data.Tests.Targets;

/// <summary>A database of three outlets on 27 November 2026, two of them in the region East, and its targets.</summary>
internal sealed class TargetChain : IAsyncDisposable
{
    public const string East = "East";

    private static readonly MovingClock Clock = new(TestTime.Utc("2026-11-27 05:00"));

    private TargetChain(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Outlet Ambon { get; } = new("AMB01", "Ambon", "UTC", East);

    public Outlet Makassar { get; } = new("MKS01", "Makassar", "UTC", East);

    public Outlet Jakarta { get; } = new("JKT01", "Jakarta", "UTC");

    public ITargetBook Book => Database.Get<ITargetBook>();

    public static async Task<TargetChain> OnAsync(DatabaseProvider provider)
    {
        var chain = new TargetChain(await TestDatabase.CreateAsync(provider, Clock));
        await chain.Database.SaveAsync(chain.Ambon, chain.Makassar, chain.Jakarta);
        return chain;
    }

    public static DateOnly Month(string month) => TestTime.Day(month + "-01");

    public static Target For(string month, long? value, long? limit = null, Outlet? outlet = null, string? region = null, string kpi = "csat") =>
        new(kpi, Month(month), outlet?.Id, region, value * 100, limit * 100);

    public Task<TargetSaving> SaveAsync(Target wanted, TargetAim shown, string? reason = null) =>
        Book.SaveAsync([new TargetChange(wanted, shown)], TestActors.BudiBecause(reason), default);

    public async Task<ImportReport> ImportAsync(string csv, string? reason = null, Func<ImportRequest, ImportRequest>? how = null)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var request = new ImportRequest { Kind = ImportKind.Targets, Input = input };
        return await new CsvImporter(Database.Get<IFactStoreFactory>(), Clock, new ImportLimits())
            .ImportAsync(how?.Invoke(request) ?? request, TestActors.BudiBecause(reason), default);
    }

    public async Task<double?> FindAsync(Outlet outlet, string month, string kpi = "csat") =>
        (await Book.ReadAsync(default)).Find(Domain.Kpis.KpiCatalog.Get(kpi), outlet, Month(month))?.Value;

    public Task<IReadOnlyList<AuditEntry>> WrittenAsync() =>
        Database.Get<IAuditReader>().ReadAsync(new AuditFilter { What = "target" }, 20, default);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
