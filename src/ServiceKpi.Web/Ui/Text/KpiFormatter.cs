namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes the value of a KPI, or the reason that there is none.</summary>
public sealed class KpiFormatter(NumberFormatter numbers, Texts texts)
{
    /// <summary>As on a tile: short.</summary>
    public string Brief(KpiReading reading) => Write(reading, numbers.Brief);

    /// <summary>As in a table of many lines: no longer than it has to be.</summary>
    public string Tabular(KpiReading reading) => Write(reading, numbers.Tabular);

    /// <summary>The value of a KPI, short.</summary>
    public string Brief(Kpi kpi, KpiValue value) => Write(kpi, value, numbers.Brief);

    /// <summary>As in a table or on hover: in full.</summary>
    public string Full(KpiReading reading) => Write(reading, numbers.Full);

    /// <summary>The value of a KPI, in full.</summary>
    public string Full(Kpi kpi, KpiValue value) => Write(kpi, value, numbers.Full);

    /// <summary>What a value is counted by, where its number alone does not tell: <c>per day</c>; else null.</summary>
    public string? Per(Kpi kpi) => kpi.IsPerTradingDay ? texts["per.day"] : null;

    /// <summary>What the value rests on: <c>n = 1,204 answers</c>.</summary>
    public string Sample(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return texts["sample.n", numbers.Count(reading.Value.SampleSize), texts.SampleOf(reading.Kpi)];
    }

    /// <summary>How much the value rests on, as on a tile: <c>n=1,204</c>.</summary>
    public string SampleSize(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return texts["sample.short", numbers.Count(reading.Value.SampleSize)];
    }

    /// <summary>The 95 % interval, or null.</summary>
    public string? Interval(KpiReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var unit = reading.Kpi.Definition.Unit;
        return reading.Value.Interval is { } interval
            ? texts["interval", numbers.Brief(unit, interval.Low), numbers.Brief(unit, interval.High)]
            : null;
    }

    private string Write(KpiReading reading, Func<KpiUnit, double, string> write)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Write(reading.Kpi, reading.Value, write);
    }

    private string Write(Kpi kpi, KpiValue known, Func<KpiUnit, double, string> write)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return known switch
        {
            { Value: { } value } => write(kpi.Definition.Unit, value),
            { Reason: { } reason } => texts.ReasonOf(reason),
            _ => string.Empty,
        };
    }
}
