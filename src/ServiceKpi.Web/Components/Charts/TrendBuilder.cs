using System.Globalization;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Format;
using ServiceKpi.Web.Resources;
using ServiceKpi.Web.State;

namespace ServiceKpi.Web.Components.Charts;

/// <summary>Makes a trend of the values of a period and of those they are compared with, piece by piece.</summary>
public sealed class TrendBuilder(KpiFormatter format, TargetFormatter targets, Texts texts)
{
    /// <summary>The part of a KPI's own page that opens a value.</summary>
    private const string Inside = "#inside";

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>
    /// The trend. With another period the n-th piece stands beside the n-th of that; without, each piece stands beside
    /// what it is itself compared with.
    /// </summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="grain">The size of the pieces.</param>
    /// <param name="now">The values by time.</param>
    /// <param name="then">The values of the other period, by time; none without one.</param>
    /// <param name="state">What the visitor has chosen.</param>
    /// <param name="path">The page, where each piece leads to itself.</param>
    public TrendModel Build(Kpi kpi, Grain grain, KpiReport now, KpiReport? then, DashboardState state, string path)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(state);
        var readings = now.Of(kpi).ToList();
        var others = then is null ? OwnOf(readings) : [.. then.Of(kpi).Select(r => ((Period, KpiValue)?)(r.Period, r.Value))];
        return new TrendModel(kpi, [.. readings.Select((r, i) => Point(r, others.ElementAtOrDefault(i), grain, state, path))])
        {
            NowTitle = PeriodFormatter.Label(now.Period, Culture),
            ThenTitle = then is not null
                ? PeriodFormatter.Label(then.Period, Culture)
                : others.Any(o => o is not null) ? texts["trend.then." + state.Comparison] : null,
            LeftOver = LeftOver([.. others.Skip(readings.Count).OfType<(Period Days, KpiValue)>().Select(o => o.Days)]),
        };
    }

    private static List<(Period Days, KpiValue Value)?> OwnOf(IEnumerable<KpiReading> readings) =>
        [.. readings.Select(r => r.Comparison is { } own ? ((Period, KpiValue)?)(own.Period, own.Value) : null)];

    private static string Title(Period period) =>
        period.Days == 1 ? PeriodFormatter.Weekday(period.From, Culture) : PeriodFormatter.Label(period, Culture);

    private string? LeftOver(List<Period> pieces) =>
        pieces.Count == 0 ? null : texts["trend.leftover", PeriodFormatter.Label(Period.Around(pieces), Culture)];

    private TrendPoint Point(
        KpiReading now, (Period Days, KpiValue Value)? then, Grain grain, DashboardState state, string path) => new(
            PeriodFormatter.Piece(now.Period, grain, Culture),
            Title(now.Period),
            now.Value.Value,
            format.Brief(now),
            then?.Value.Value,
            then is { } other ? format.Brief(now.Kpi, other.Value) : null,
            then is { } before ? Title(before.Days) : null,
            now.BelowMinimumSample,
            (state with { Grain = null }).With(now.Period).On(path) + (path == "/kpis/" + now.Kpi.Id ? Inside : string.Empty))
        {
            Target = now.Target is null ? null : targets.View(now),
            Aim = now.Target?.Value,
        };
}
