namespace ServiceKpi.Domain.Targets;

/// <summary>Raises and lowers targets by a percentage, to numbers that people would have chosen themselves.</summary>
public static class TargetAdjustment
{
    private const int Minute = 60;

    /// <summary>
    /// A target and its limit, each moved by a percentage, rounded to a sensible step (half a percent or point, a twentieth of a
    /// score, a minute or a few seconds, else three digits) and kept within what the KPI can be.
    /// </summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="aim">The target and limit.</param>
    /// <param name="percent">How much; below 0 to lower them.</param>
    public static TargetAim By(Kpi kpi, TargetAim aim, double percent)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var value = Moved(kpi, aim.ValueHundredths, percent);
        var limit = Moved(kpi, aim.LimitHundredths, percent);
        return new(value, kpi.Definition.Better == Direction.Higher ? Least(limit, value) : Most(limit, value));
    }

    private static long? Moved(Kpi kpi, long? hundredths, double percent)
    {
        if (hundredths is not { } stated)
        {
            return null;
        }

        var (least, most) = kpi.Definition.Range;
        var moved = (stated + (Math.Abs(stated) * percent / 100)) / 100;
        var step = StepOf(kpi.Definition.Unit, Math.Abs(moved));
        var rounded = Math.Round(moved / step, MidpointRounding.AwayFromZero) * step;
        return (long)Math.Round(Math.Clamp(rounded, least, most) * 100, MidpointRounding.AwayFromZero);
    }

    private static double StepOf(KpiUnit unit, double value) => unit switch
    {
        KpiUnit.Percent or KpiUnit.Points => 0.5,
        KpiUnit.Score => 0.05,
        KpiUnit.Seconds => value >= 10 * Minute ? Minute : value >= Minute ? 5 : 1,
        _ => value > 0 ? Math.Max(0.01, Math.Pow(10, Math.Floor(Math.Log10(value)) - 2)) : 1,
    };

    private static long? Least(long? one, long? other) => one < other ? one : one is null ? null : other;

    private static long? Most(long? one, long? other) => one > other ? one : one is null ? null : other;
}
