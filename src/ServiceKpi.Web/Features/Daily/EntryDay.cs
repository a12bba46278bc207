namespace ServiceKpi.Web.Features.Daily;

/// <summary>A day of an outlet: whether its figures were entered, and its visits.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Visits">The visits; none when not entered.</param>
public sealed record EntryDay(DateOnly Day, EntryState State, double? Visits)
{
    /// <summary>
    /// Every day of the period, read from a report of visits and revenue by day, of the outlet alone or with a row for each.
    /// </summary>
    public static IReadOnlyList<EntryDay> Of(KpiReport report, Outlet outlet, Period period, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(outlet);
        var row = report.Values.Any(v => v.Outlet is not null) ? outlet : null;
        var visits = report.Of(Worth.Visits, row).ToDictionary(v => v.Period.From);
        var revenue = report.Of(Worth.Revenue, row).ToDictionary(v => v.Period.From, v => v.Value.Value);
        return [.. period.EachDay().Select(Read)];

        EntryDay Read(DateOnly day)
        {
            var reading = visits.GetValueOrDefault(day);
            var ofVisits = reading?.Value.Value;
            var known = (ofVisits is null ? 0 : 1) + (revenue.GetValueOrDefault(day) is null ? 0 : 1);
            var state = known switch
            {
                2 => EntryState.Entered,
                1 => EntryState.Partly,
                _ when day > today => EntryState.Future,
                _ when day < outlet.OpenedOn || day > outlet.ClosedOn => EntryState.NotOpen,
                _ when !outlet.TradesOn(day) => EntryState.Closed,

                // The hours expect the day and the measures do not: staff have said that it was closed.
                _ => reading?.Coverage.Expected == 0 ? EntryState.MarkedClosed : EntryState.Missing,
            };
            return new EntryDay(day, state, ofVisits);
        }
    }
}

/// <summary>What is known of an outlet's day.</summary>
public enum EntryState
{
    /// <summary>Visits and revenue were entered.</summary>
    Entered,

    /// <summary>Only one of the two was entered.</summary>
    Partly,

    /// <summary>The outlet was open and nothing was entered.</summary>
    Missing,

    /// <summary>The outlet was closed by its opening hours and nothing was entered.</summary>
    Closed,

    /// <summary>Staff said that the outlet was closed, although its hours say otherwise.</summary>
    MarkedClosed,

    /// <summary>The outlet had not opened yet, or has closed for good.</summary>
    NotOpen,

    /// <summary>The day has not come yet.</summary>
    Future,
}
