namespace ServiceKpi.Domain.Pace;

/// <summary>The figures of a sum at one outlet, by day, in the unit of the KPI.</summary>
internal sealed class DailyFigures(MeasureTable table, int outletId, Kpi kpi, DateOnly today)
{
    private readonly int figure = (int)kpi.DailySum!.Value;
    private readonly int? entered = (int?)kpi.Definition.EnteredDays;

    /// <summary>The figure of a day; null when nobody entered it, and for what nobody enters, when the day is not over.</summary>
    public double? Of(DateOnly day)
    {
        Span<long> sums = stackalloc long[1 + Math.Max(figure, entered ?? 0)];
        table.CopyTo(outletId, day, sums);
        return !(entered is { } days ? sums[days] > 0 : day < today) ? null
            : kpi.InUnit(sums[figure]);
    }

    /// <summary>True when staff marked the day closed; what nobody enters may come all the same until today is over.</summary>
    public bool IsClosed(DateOnly day) => (entered is not null || day > today) && table[outletId, day][Measure.MarkedClosedDays] > 0;
}
