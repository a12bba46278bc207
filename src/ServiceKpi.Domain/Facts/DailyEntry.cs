namespace ServiceKpi.Domain.Facts;

/// <summary>
/// What the staff of an outlet wrote down for one business day. A figure that is null was not entered, which is
/// neither zero nor hidden. A day marked closed has no figures, and none are missing.
/// </summary>
public sealed class DailyEntry : IDatedFact
{
    /// <summary>The largest revenue of a day that is believed, in minor units, up or down.</summary>
    public const long MostRevenueMinor = 1_000_000_000_000_000;

    /// <summary>Makes an entry.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Visits or transactions are negative, or revenue is beyond <see cref="MostRevenueMinor"/>.</exception>
    /// <exception cref="ArgumentException">The day is marked closed and has figures.</exception>
    public DailyEntry(
        int outletId,
        DateOnly day,
        long? visits,
        long? revenueMinor,
        long? transactions = null,
        string? note = null,
        bool isClosed = false)
    {
        if (isClosed && (visits ?? revenueMinor ?? transactions) is not null)
        {
            throw new ArgumentException($"{day:O} is marked closed, so it has no figures.", nameof(isClosed));
        }

        OutletId = outletId;
        Day = day;
        Visits = NotNegative(visits, nameof(visits));
        RevenueMinor = revenueMinor is < -MostRevenueMinor or > MostRevenueMinor
            ? throw new ArgumentOutOfRangeException(nameof(revenueMinor), revenueMinor, "The revenue of a day is not that large.")
            : revenueMinor;
        Transactions = NotNegative(transactions, nameof(transactions));
        Note = Text.Optional(note, nameof(note), int.MaxValue);
        IsClosed = isClosed;
    }

    /// <summary>The outlet.</summary>
    public int OutletId { get; private set; }

    /// <summary>The business day as typed.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>How many customers came, 0 or more.</summary>
    public long? Visits { get; private set; }

    /// <summary>Revenue in minor units (hundredths of the currency); below 0 when more was refunded than taken.</summary>
    public long? RevenueMinor { get; private set; }

    /// <summary>How many sales were made, 0 or more; may exceed the visits.</summary>
    public long? Transactions { get; private set; }

    /// <summary>A remark about the day.</summary>
    public string? Note { get; private set; }

    /// <summary>True when staff marked the day closed although the opening hours say otherwise, or do not say.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<DateOnly> Days => [Day];

    /// <summary>
    /// Takes over the mark of <paramref name="stored"/>, which the same day had before, where this one has none: a source without marks
    /// says nothing of it. Figures say that the outlet was open.
    /// </summary>
    public DailyEntry KeepingClosedMarkOf(DailyEntry stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        IsClosed |= stored.IsClosed && (Visits ?? RevenueMinor ?? Transactions) is null;
        return this;
    }

    private static long? NotNegative(long? value, string name) =>
        value is < 0 ? throw new ArgumentOutOfRangeException(name, value, $"{name} must not be negative.") : value;
}

/// <summary>A fact of an outlet that measures count, and the days it counts on.</summary>
public interface IDatedFact
{
    /// <summary>The outlet.</summary>
    int OutletId { get; }

    /// <summary>The days on which the fact counts for something, each once.</summary>
    IEnumerable<DateOnly> Days { get; }
}
