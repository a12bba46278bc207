namespace ServiceKpi.Web.App;

/// <summary>
/// Asks, while the server starts, what the overview of all outlets asks: what it reads and compiles is there when the first visitor comes,
/// who would wait for it otherwise. Nobody waits for it here.
/// </summary>
internal sealed partial class FirstReading(
    IServiceScopeFactory scopes, IOrganisationBook organisations, TimeProvider clock, ILogger<FirstReading> log) : BackgroundService
{
    /// <summary>Asks it all.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Visitor>().Is(Rights.Machine);
        var outlets = await scope.ServiceProvider.GetRequiredService<IOutletDirectory>().AllAsync(cancellationToken);
        var reports = scope.ServiceProvider.GetRequiredService<KpiReportBuilder>();
        var organisation = organisations.Current;
        var questions = new Questions(
            DashboardState.Parse(null), outlets, organisation.Today(clock, outlets), new PeriodCalendar(organisation.FirstDayOfWeek));
        var values = await reports.BuildAsync(questions.Values(ReportRows.Total | ReportRows.Outlet), cancellationToken);
        foreach (var (_, lines) in questions.Lines(values))
        {
            await reports.BuildAsync(lines, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReadAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            Failed(fault);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What the first visitor will ask could not be read ahead; they are answered all the same, later")]
    private partial void Failed(Exception fault);
}
