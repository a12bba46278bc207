namespace ServiceKpi.Domain.Attention;

/// <summary>A run of open days whose figures were not entered; days on which the outlet was closed do not break it.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Lack">Which figures are missing.</param>
/// <param name="Days">From the first to the last day without them.</param>
/// <param name="Count">How many open days of these are without them, at least 1.</param>
public sealed record MissingEntries(Outlet Outlet, EntryLack Lack, Period Days, int Count) : Finding(
    Outlet,
    new FindingKey(FindingKind.MissingEntries, Outlet.Code, Lack.ToString(), Days),
    SeverityOf(Lack, Count),
    Count)
{
    /// <summary>From this many days on it can no longer be one that is about to be entered.</summary>
    private const int Many = 3;

    private static Severity SeverityOf(EntryLack lack, int count) =>
        (lack, count) switch
        {
            (EntryLack.Both, >= Many) => Severity.High,
            (EntryLack.Both, _) or (_, >= Many) => Severity.Middle,
            _ => Severity.Low,
        };
}
