using System.Globalization;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Format;
using ServiceKpi.Web.State;

namespace ServiceKpi.Web.Components.Charts;

/// <summary>Makes a trend of the values of a period and of those of the period compared with, piece by piece.</summary>
public sealed class TrendBuilder(KpiFormatter format)
{
    /// <summary>The trend; the n-th piece of one period stands beside the n-th of the other.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="grain">The size of the pieces.</param>
    /// <param name="now">The values by time.</param>
    /// <param name="then">The values compared with, by time; none without comparison.</param>
    /// <param name="state">What the visitor has chosen.</param>
    /// <param name="path">The page, where each piece leads to itself.</param>
    public TrendModel Build(Kpi kpi, Grain grain, KpiReport now, KpiReport? then, DashboardState state, string path)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(state);
        var before = then?.Of(kpi).ToList() ?? [];
        var points = now.Of(kpi).Select((reading, i) => Point(reading, before.ElementAtOrDefault(i), grain, state, path));
        return new TrendModel(kpi, [.. points], then is not null);
    }

    private TrendPoint Point(KpiReading now, KpiReading? then, Grain grain, DashboardState state, string path)
    {
        var culture = CultureInfo.CurrentCulture;
        return new TrendPoint(
            PeriodFormatter.Piece(now.Period, grain, culture),
            Title(now.Period, culture),
            now.Value.Value,
            format.Brief(now),
            then?.Value.Value,
            then is null ? null : format.Brief(then),
            then is null ? null : Title(then.Period, culture),
            now.BelowMinimumSample,
            (state with { Grain = null }).With(now.Period).On(path));
    }

    private static string Title(Period period, CultureInfo culture) =>
        period.Days == 1 ? PeriodFormatter.Weekday(period.From, culture) : PeriodFormatter.Label(period, culture);
}
