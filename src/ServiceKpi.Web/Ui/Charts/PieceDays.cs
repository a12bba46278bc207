namespace ServiceKpi.Web.Ui.Charts;

/// <summary>How many days of its week, month or year a piece of a sum has: one cut short is smaller for no other reason.</summary>
/// <param name="Shown">The days of the piece.</param>
/// <param name="Whole">Those of the whole week, month or year.</param>
internal readonly record struct PieceDays(int Shown, int Whole)
{
    /// <summary>The least share of the outlet-days that makes a value stand for all of them.</summary>
    private const double Enough = 0.95;

    /// <summary>True when days are missing at either end.</summary>
    public bool IsCut => Shown < Whole;

    /// <summary>The days of a reading; means and shares of a part are no smaller than those of the whole, so they count as whole.</summary>
    public static PieceDays Of(KpiReading reading, Grain grain)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var days = reading.Period.Days;
        var isSum = reading.Kpi.DailySum is not null && grain is not (Grain.Day or Grain.Total);
        return new PieceDays(days, isSum ? new PeriodCalendar(reading.Period.From.DayOfWeek).UnitOf(reading.Period.From, grain).Days : days);
    }

    /// <summary>True when so much of a piece is not in yet that its value must not be read as that of the whole.</summary>
    public static bool IsPartial(KpiReading reading, Grain grain)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Of(reading, grain).IsCut || (reading.IsIncomplete && reading.Coverage.Entered < Enough * reading.Coverage.Expected);
    }
}
