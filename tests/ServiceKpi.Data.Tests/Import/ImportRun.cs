using System.Text;

namespace ServiceKpi.Data.Tests.Import;

/// <summary>One import into a store of two outlets: JKT01 in Jakarta and NYC01 in New York, which has summer time.</summary>
internal sealed class ImportRun(ImportKind kind)
{
    /// <summary>10 March 2026, 12:00 in Jakarta.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(TestTime.Utc("2026-03-10 05:00"));

    public MemoryStore Store { get; } = new();

    public ImportReport Report { get; private set; } = null!;

    public string Rejects { get; private set; } = "";

    public static async Task<ImportRun> OfAsync(ImportKind kind, string csv, NumberFormat numbers = NumberFormat.En) =>
        await OfAsync(kind, Encoding.UTF8.GetBytes(csv), r => r with { NumberFormat = numbers });

    public static async Task<ImportRun> OfAsync(
        ImportKind kind, string csv, Func<ImportRequest, ImportRequest> how, ImportLimits? limits = null) =>
        await OfAsync(kind, Encoding.UTF8.GetBytes(csv), how, limits);

    public static async Task<ImportRun> OfAsync(
        ImportKind kind, byte[] file, Func<ImportRequest, ImportRequest>? how = null, ImportLimits? limits = null)
    {
        var run = new ImportRun(kind);
        await run.ReadAsync(file, how ?? (r => r), limits ?? new ImportLimits());
        return run;
    }

    /// <summary>The message of the exception that the file as a whole causes.</summary>
    public static async Task<string> FailureOfAsync(
        ImportKind kind, byte[] file, Func<ImportRequest, ImportRequest>? how = null, ImportLimits? limits = null)
    {
        var run = new ImportRun(kind);
        var failure = await Assert.ThrowsAsync<ImportException>(
            () => run.ReadAsync(file, how ?? (r => r), limits ?? new ImportLimits()));
        run.Store.IsCommitted.Should().BeFalse();
        return failure.Message;
    }

    public static async Task<string> FailureOfAsync(ImportKind kind, string csv, ImportLimits? limits = null) =>
        await FailureOfAsync(kind, Encoding.UTF8.GetBytes(csv), null, limits);

    public IReadOnlyList<TFact> Facts<TFact>() => [.. Store.Facts.OfType<TFact>()];

    private async Task ReadAsync(byte[] file, Func<ImportRequest, ImportRequest> how, ImportLimits limits)
    {
        Store.AddOutlet(new Outlet("JKT01", "Jakarta", "Asia/Jakarta"));
        Store.AddOutlet(new Outlet("NYC01", "New York", "America/New_York"));
        Store.AddOutlet(new Outlet("OLD01", "Old", "Asia/Jakarta", openedOn: new(2025, 1, 1), closedOn: new(2026, 1, 31)));
        using var input = new MemoryStream(file);
        using var rejects = new StringWriter();
        var request = how(new ImportRequest { Kind = kind, Input = input, Rejects = rejects });
        Report = await new CsvImporter(Store, Clock, limits).ImportAsync(request, TestActors.Budi, CancellationToken.None);
        Rejects = rejects.ToString();
    }
}
