using System.Globalization;

namespace ServiceKpi.Domain.Closing;

/// <summary>A change that would alter a month which an admin has locked. Nothing of it was stored.</summary>
/// <param name="month">Any day of the locked month.</param>
public sealed class LockedMonthException(DateOnly month) : InvalidOperationException(
    string.Create(CultureInfo.InvariantCulture, $"The month {month:yyyy-MM} is locked; this change would alter it."))
{
    /// <summary>The first day of the locked month.</summary>
    public DateOnly Month { get; } = new(month.Year, month.Month, 1);
}
