using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.Resources;

namespace ServiceKpi.Web.Format;

/// <summary>Says in a few words what the value of a tile leaves out.</summary>
public sealed class NoteFormatter(NumberFormatter numbers, Texts texts)
{
    /// <summary>The note on the reading of all outlets of a report; null when there is nothing to say.</summary>
    public string? Of(KpiReading reading, KpiReport report) => DaysLeftOut(reading, report) switch
    {
        0 => null,
        1 => texts["note.leftout.one"],
        var days => texts["note.leftout", numbers.Count(days)],
    };

    /// <summary>
    /// The outlet-days with visits or revenue entered but not both, which the transaction ratio of all outlets of a
    /// report leaves out on both sides; 0 for any other KPI.
    /// </summary>
    public static long DaysLeftOut(KpiReading reading, KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(report);
        return reading.Kpi is TransactionRatio ? report.Coverage.Entered - reading.Coverage.Entered : 0;
    }
}
