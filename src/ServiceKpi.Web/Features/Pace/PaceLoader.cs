namespace ServiceKpi.Web.Features.Pace;

/// <summary>Reads the pace that a page shows.</summary>
internal sealed class PaceLoader(PaceReader reader)
{
    /// <summary>The sums that outlets are shown by: those that lead.</summary>
    private static readonly Kpi[] Sums = [.. KpiCatalog.Leading.Where(k => k.DailySum is not null)];

    /// <summary>Revenue and visits of the month that the page is about; none when its period is no month.</summary>
    public async Task<PaceModel> OfOutletsAsync(Questions questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return PaceMonth.Of(questions.Period, questions.Today) is { } day
            ? await ReadAsync(questions.Outlets, day, Sums, cancellationToken)
            : PaceModel.Nothing;
    }

    /// <summary>The pace of one KPI while its month is running: a sum as such, any other by what the days left would have to be.</summary>
    public async Task<PaceModel> OfKpiAsync(Questions questions, Kpi kpi, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(kpi);
        if (!questions.Period.Contains(questions.Today))
        {
            return PaceModel.Nothing;
        }

        return kpi.DailySum is not null
            ? await ReadAsync(questions.Outlets, questions.Today, [kpi], cancellationToken)
            : new PaceModel([], await reader.RestAsync(questions.Outlets, kpi, cancellationToken));
    }

    private async Task<PaceModel> ReadAsync(
        IReadOnlyList<Outlet> outlets, DateOnly day, Kpi[] kpis, CancellationToken cancellationToken) =>
        new(await reader.SumsAsync(outlets, day, kpis, cancellationToken), null);
}
