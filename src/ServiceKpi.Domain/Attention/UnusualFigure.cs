using System.Globalization;

namespace ServiceKpi.Domain.Attention;

/// <summary>A figure of a day far from what the outlet has on that weekday.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Kpi">What the figure is of: visits, revenue or transaction ratio.</param>
/// <param name="Day">The day.</param>
/// <param name="Value">The figure, in the unit of the KPI.</param>
/// <param name="Usual">What it is compared with.</param>
/// <param name="Score">The modified z-score; above 0 for a high figure.</param>
public sealed record UnusualFigure(Outlet Outlet, Kpi Kpi, DateOnly Day, double Value, WeekdayPattern Usual, double Score) : Finding(
    Outlet,
    new FindingKey(
        FindingKind.UnusualFigure, Outlet.Code, Kpi.Id, Period.Of(Day), Value.ToString("0.##", CultureInfo.InvariantCulture)),
    Math.Abs(Score) >= 2 * ModifiedZScore.Limit ? Severity.High : Severity.Middle,
    Math.Abs(Score));
