using System.Globalization;

namespace ServiceKpi.Web.Ui.Charts;

/// <summary>Makes a trend of the values of a period and of those they are compared with, piece by piece.</summary>
internal sealed class TrendBuilder(KpiFormatter format, TargetFormatter targets, Texts texts)
{
    /// <summary>The part of a KPI's own page that opens a value.</summary>
    private const string Inside = "#inside";

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>The trend: each piece beside what it is itself compared with.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="grain">The size of the pieces.</param>
    /// <param name="report">The values by time.</param>
    /// <param name="state">What the visitor has chosen.</param>
    /// <param name="path">The page, where each piece leads to itself.</param>
    public TrendModel Build(Kpi kpi, Grain grain, KpiReport report, DashboardState state, string path)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(state);
        var readings = report.Of(kpi).ToList();
        var only = report.Outlets is [var outlet] ? outlet.Code : null;
        return new TrendModel(kpi, [.. readings.Select(r => Point(r, only, grain, state, path))])
        {
            ZoomHref = (state with { Grain = null }).With(report.Period).On(path),
            NowTitle = PeriodFormatter.Label(report.Period, Culture),
            ThenTitle = readings.TrueForAll(r => r.Comparison is null) ? null
                : grain == Grain.Day && report.ComparedWith is { } other ? PeriodFormatter.Label(other, Culture)
                : texts["trend.then." + state.Comparison],
            LeftOver = grain == Grain.Day && report.ComparedWith is { } compared ? LeftOver(compared, readings) : null,
        };
    }

    private static string Title(Period period) =>
        period.Days == 1 ? PeriodFormatter.Weekday(period.From, Culture) : PeriodFormatter.Label(period, Culture);

    /// <summary>The days of the other period that no day is compared with.</summary>
    private string? LeftOver(Period compared, IEnumerable<KpiReading> readings)
    {
        var beside = readings.Select(r => r.Comparison?.Period.From).ToHashSet();
        var left = Period.Runs(compared.EachDay().Where(day => !beside.Contains(day)));
        return left.Count == 0 ? null : texts["trend.leftover", string.Join(", ", left.Select(p => PeriodFormatter.Label(p, Culture)))];
    }

    /// <summary>What of a piece is not in yet: how many of its days have come, and how many outlets have entered them.</summary>
    private string? Incomplete(KpiReading reading, Grain grain)
    {
        var (from, entered) = (PieceDays.Of(reading, grain), reading.Coverage);
        string?[] parts =
        [
            from.IsCut ? texts["trend.cut", from.Shown.ToString("N0", Culture), from.Whole.ToString("N0", Culture)] : null,
            reading.IsIncomplete
                ? texts[grain == Grain.Day ? "trend.incomplete" : "truth.entered", entered.Entered.ToString("N0", Culture), entered.Expected.ToString("N0", Culture)]
                : null,
        ];
        return parts.Any(p => p is not null) ? string.Join(" · ", parts.OfType<string>()) : null;
    }

    private TrendPoint Point(KpiReading now, string? only, Grain grain, DashboardState state, string path) => new(
        PeriodFormatter.Piece(now.Period, grain, Culture),
        Title(now.Period),
        now.Value.Value,
        format.Brief(now),
        now.Comparison?.Value.Value,
        now.Comparison is { } then ? format.Brief(now.Kpi, then.Value) : null,
        now.Comparison is { } before ? Title(before.Period) : null,
        now.BelowMinimumSample,
        Href(now, only, state, path))
    {
        Incomplete = Incomplete(now, grain),
        IsPartial = PieceDays.IsPartial(now, grain),
        Days = now.Period,
        Target = now.Target is null ? null : targets.View(now),
        Aim = now.Target?.Value,
    };

    /// <summary>The day of the only outlet, what is inside a value on the KPI's own page, else the same page of these days.</summary>
    private static string Href(KpiReading now, string? only, DashboardState state, string path)
    {
        var (isOwn, alone) = (path == "/kpis/" + now.Kpi.Id, (state with { Grain = null }).With(now.Period).On(path));
        return isOwn ? alone + Inside : only is not null && now.Period.Days == 1 ? EntryLinks.Day(only, now.Period.From) : alone;
    }
}
