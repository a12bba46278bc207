namespace ServiceKpi.Domain.Daily;

/// <summary>What staff write down for a day. A figure that is null is not entered; a closed day has none.</summary>
/// <param name="Visits">How many customers came.</param>
/// <param name="RevenueMinor">Revenue in minor units.</param>
/// <param name="Transactions">How many sales were made; stating it is optional.</param>
/// <param name="Note">A remark about the day.</param>
/// <param name="IsClosed">True when the outlet was closed that day.</param>
public sealed record DayFigures(
    long? Visits = null, long? RevenueMinor = null, long? Transactions = null, string? Note = null, bool IsClosed = false)
{
    /// <summary>Nothing entered.</summary>
    public static DayFigures None { get; } = new();

    /// <summary>The figures of an entry.</summary>
    public static DayFigures Of(DailyEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Visits, entry.RevenueMinor, entry.Transactions, entry.Note, entry.IsClosed);
    }

    /// <summary>The entry of these figures.</summary>
    /// <exception cref="ArgumentException">The figures are impossible.</exception>
    public DailyEntry ToEntry(int outletId, DateOnly day) =>
        new(outletId, day, Visits, RevenueMinor, Transactions, Note, IsClosed);
}

/// <summary>A day as it is stored.</summary>
/// <param name="Day">The day.</param>
/// <param name="Figures">What was entered.</param>
/// <param name="Version">Grows with each change; 0 as long as nothing was ever entered.</param>
public sealed record StoredDay(DateOnly Day, DayFigures Figures, int Version);
