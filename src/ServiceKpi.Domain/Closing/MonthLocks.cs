using System.Globalization;

namespace ServiceKpi.Domain.Closing;

/// <summary>The months in which nothing may change any more, and what would change something in them.</summary>
public sealed class MonthLocks
{
    private readonly HashSet<Month> locked;
    private readonly Period[] months;

    /// <summary>Makes locks of the months that hold the given days.</summary>
    public MonthLocks(IEnumerable<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        locked = [.. days.Select(Month.Of)];
        months = [.. locked.Order().Select(month => month.Days)];
    }

    /// <summary>No month is locked.</summary>
    public static MonthLocks None { get; } = new([]);

    /// <summary>True when a month is locked.</summary>
    public bool Any => months.Length > 0;

    /// <summary>The locked months, the earliest first.</summary>
    public IReadOnlyList<Period> Months => months;

    /// <summary>True when the day is one of a locked month.</summary>
    public bool IsLocked(DateOnly day) => Any && locked.Contains(Month.Of(day));

    /// <summary>
    /// The first day of the earliest locked month that a change would alter, or null when it alters none. A fact or
    /// outlet that changes in nothing alters nothing.
    /// </summary>
    /// <param name="before">What is stored; null for something new.</param>
    /// <param name="after">What takes its place; null for a deletion.</param>
    /// <param name="outletOf">The outlet of an id, as it is when tickets are counted; asked for tickets only.</param>
    /// <remarks>
    /// <list type="bullet">
    /// <item>Daily entry, survey answer, promotion: any change of one that has, or had, a day in the month.</item>
    /// <item>That the customer of an answer waits to be called back, or was: the day of the call only.</item>
    /// <item>
    /// Ticket: what is counted of it on a day of the month, so that one opened in a locked month can still be resolved.
    /// </item>
    /// <item>
    /// Membership: when somebody was or was not a member on a day of the month, or on the day before it, which counts as
    /// its start.
    /// </item>
    /// <item>
    /// Outlet: when it trades on a day of the month, its shifts, the zone of a response clock that follows its hours;
    /// and whether the clock does, which alters every month.
    /// </item>
    /// <item>Anything else belongs to no month.</item>
    /// </list>
    /// </remarks>
    /// <exception cref="ArgumentException">Both are there and of different types.</exception>
    public DateOnly? Altered(object? before, object? after, Func<int, Outlet> outletOf)
    {
        ArgumentNullException.ThrowIfNull(outletOf);
        if (before is not null && after is not null && before.GetType() != after.GetType())
        {
            throw new ArgumentException($"A {before.GetType().Name} does not become a {after.GetType().Name}.", nameof(after));
        }

        return (before ?? after) switch
        {
            null => null,
            _ when !Any => null,
            Ticket => First(AlteredDays.OfTicket(before as Ticket, after as Ticket, IsLocked, outletOf)),
            Outlet => AlteredDays.OfOutlet(before as Outlet, after as Outlet, months)?.From,
            Membership => First(AlteredDays.OfMembership(before as Membership, after as Membership)),
            SurveyAnswer when AlteredDays.AreSameButForCallback(before, after) => First(AlteredDays.OfCallback(before as SurveyAnswer, after as SurveyAnswer)),
            PromotionEvent or IDatedFact when AlteredDays.AreSame(before, after) => null,
            PromotionEvent => First(Span(before as PromotionEvent).Concat(Span(after as PromotionEvent))),
            IDatedFact => First(Days(before).Concat(Days(after)).Select(Period.Of)),
            _ => null,
        };
    }

    private static IEnumerable<DateOnly> Days(object? fact) => (fact as IDatedFact)?.Days ?? [];

    private static IEnumerable<Period> Span(PromotionEvent? promotion) =>
        promotion is null ? [] : [new Period(promotion.StartsOn, promotion.EndsOn)];

    private DateOnly? First(IEnumerable<Period> altered)
    {
        var all = altered.ToList();
        var first = Array.FindIndex(months, month => all.Exists(p => p.Intersect(month) is not null));
        return first < 0 ? null : months[first].From;
    }
}

/// <summary>A month whose numbers nobody may change.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="At">When it was locked, UTC.</param>
/// <param name="Who">Who locked it.</param>
public sealed record MonthLock(DateOnly Month, DateTime At, string Who);

/// <summary>A change that would alter a month which an admin has locked. Nothing of it was stored.</summary>
/// <param name="month">Any day of the locked month.</param>
public sealed class LockedMonthException(DateOnly month) : InvalidOperationException(
    string.Create(CultureInfo.InvariantCulture, $"The month {month:yyyy-MM} is locked; this change would alter it."))
{
    /// <summary>The first day of the locked month.</summary>
    public DateOnly Month { get; } = Time.Month.Of(month).From;
}

/// <summary>Locks months, and unlocks them for a reason.</summary>
public interface IMonthLockBook
{
    /// <summary>The locked months, the latest first.</summary>
    Task<IReadOnlyList<MonthLock>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Locks the month of a day; a month that is locked stays so.</summary>
    Task LockAsync(DateOnly month, Because why, CancellationToken cancellationToken);

    /// <summary>Unlocks the month of a day.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    Task UnlockAsync(DateOnly month, Because why, CancellationToken cancellationToken);
}
