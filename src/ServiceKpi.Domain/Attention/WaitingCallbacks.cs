using System.Globalization;

namespace ServiceKpi.Domain.Attention;

/// <summary>Customers of an outlet who were not content and are to be called back by today, or should have been.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Count">How many, at least 1.</param>
/// <param name="Late">Those of them whose day is over.</param>
/// <param name="Days">The earliest and the latest of the days until when.</param>
public sealed record WaitingCallbacks(Outlet Outlet, int Count, int Late, Period Days) : Finding(
    Outlet,
    new FindingKey(FindingKind.Callbacks, Outlet.Code, nameof(Callback), Days, Count.ToString(CultureInfo.InvariantCulture)),
    Late > 0 ? Severity.High : Severity.Middle,
    Count);

/// <summary>Finds whom an outlet has to call back today.</summary>
internal static class WaitingCallbacksSearch
{
    /// <summary>One finding an outlet; none where nobody is due yet.</summary>
    /// <param name="due">Who is to be called back, and until when.</param>
    /// <param name="outlets">The outlets looked at.</param>
    /// <param name="now">When, UTC: each outlet has its own today.</param>
    public static IEnumerable<WaitingCallbacks> Of(IEnumerable<DueCallbacks> due, IReadOnlyList<Outlet> outlets, DateTime now)
    {
        var byOutlet = due.ToLookup(d => d.OutletId);
        foreach (var outlet in outlets)
        {
            var today = outlet.DayOf(now);
            var here = byOutlet[outlet.Id].Where(d => d.DueOn <= today).ToList();
            if (here.Count > 0)
            {
                yield return new WaitingCallbacks(
                    outlet, here.Sum(d => d.Count), here.Where(d => d.DueOn < today).Sum(d => d.Count), new Period(here.Min(d => d.DueOn), here.Max(d => d.DueOn)));
            }
        }
    }
}
