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

/// <summary>The pace that a page shows.</summary>
/// <param name="Sums">Sums, each with what would close its gap.</param>
/// <param name="Rest">What the days left would have to be, for a KPI that is no sum and has a target.</param>
public sealed record PaceModel(IReadOnlyList<(SumPace Pace, PaceGap? Gap)> Sums, RestNeeded? Rest)
{
    /// <summary>Nothing to show.</summary>
    public static PaceModel Nothing { get; } = new([], null);

    /// <summary>True when there is nothing to show.</summary>
    public bool IsEmpty => Sums.Count == 0 && Rest is null;
}

/// <summary>Which month the pace is told of.</summary>
internal static class PaceMonth
{
    /// <summary>The running month of a period that holds today; the month that a period is; null for any other period.</summary>
    public static DateOnly? Of(Period period, DateOnly today) =>
        period.Contains(today) ? today
        : period == Period.MonthOf(period.From) ? period.From
        : null;
}
