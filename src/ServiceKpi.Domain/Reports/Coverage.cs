namespace ServiceKpi.Domain.Reports;

/// <summary>How complete the daily figures are.</summary>
/// <param name="Entered">Outlet-days with the figures entered.</param>
/// <param name="Expected">Outlet-days, up to today, on which an outlet was open.</param>
public readonly record struct Coverage(long Entered, long Expected)
{
    /// <summary>The coverage of what was measured: a day counts as entered with visits or revenue.</summary>
    public static Coverage Of(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        return new Coverage(measured.Sums[Measure.EntryDays], measured.TradingDays);
    }
}
