namespace ServiceKpi.Domain.Attention;

/// <summary>Open days of an outlet without figures.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Key">What makes it the same finding the next time.</param>
/// <param name="Severity">How much there is at stake.</param>
/// <param name="Lack">Which figures are missing.</param>
/// <param name="On">The days, the earliest first, at least one.</param>
public abstract record MissingDays(Outlet Outlet, FindingKey Key, Severity Severity, EntryLack Lack, IReadOnlyList<DateOnly> On)
    : Finding(Outlet, Key, Severity, On.Count)
{
    /// <inheritdoc/>
    public sealed override Finding? Without(IEnumerable<FindingKey> seenTo)
    {
        List<FindingKey> keys = [.. seenTo];
        return WithoutDays(day => keys.Exists(k => k.Covers(MissingEntries.KeyOf(Outlet, Lack, Period.Of(day)))));
    }

    /// <summary>The same without some of its days; none when no day is left.</summary>
    public MissingDays? WithoutDays(Func<DateOnly, bool> isLeftOut)
    {
        List<DateOnly> left = [.. On.Where(day => !isLeftOut(day))];
        return left.Count == 0 ? null : left.Count == On.Count ? this : About(left);
    }

    /// <summary>The same about other days.</summary>
    protected abstract MissingDays About(IReadOnlyList<DateOnly> days);
}

/// <summary>Which of the daily figures was not entered.</summary>
public enum EntryLack
{
    /// <summary>Neither visits nor revenue.</summary>
    Both,

    /// <summary>Revenue was, visits were not; the day is in no transaction ratio.</summary>
    Visits,

    /// <summary>Visits were, revenue was not; the day is in no transaction ratio.</summary>
    Revenue,
}
