using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Says in a few words what the value of a tile leaves out.</summary>
internal sealed class NoteFormatter(NumberFormatter numbers, Texts texts, TimeProvider clock)
{
    /// <summary>The note on the reading of all outlets of a report; null when there is nothing to say.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="report">The report that it is of.</param>
    /// <param name="waiting">The tickets of its outlets that nobody has answered; none when not known.</param>
    public string? Of(KpiReading reading, KpiReport report, WaitingTickets? waiting)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Kpi.Definition.Beside == KpiBeside.Waiting ? Waiting(waiting) : LeftOut(DaysLeftOut(reading, report));
    }

    /// <summary>
    /// The outlet-days with some figures entered that the value of all outlets of a report leaves out because not all are; 0 for a KPI
    /// beside which this is not told.
    /// </summary>
    public static long DaysLeftOut(KpiReading reading, KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(report);
        return reading.Kpi.Definition.Beside == KpiBeside.DaysLeftOut ? report.Coverage.Entered - reading.Coverage.Entered : 0;
    }

    private string? LeftOut(long days) => days switch
    {
        0 => null,
        1 => texts["note.leftout.one"],
        _ => texts["note.leftout", numbers.Count(days)],
    };

    private string? Waiting(WaitingTickets? waiting)
    {
        if (waiting is not { Count: > 0, OldestOpenedAt: { } oldest })
        {
            return null;
        }

        var age = (clock.GetUtcNow().UtcDateTime - oldest).TotalSeconds;
        return texts["note.waiting", numbers.Count(waiting.Count), DurationFormatter.Words(age, CultureInfo.CurrentCulture)];
    }
}
