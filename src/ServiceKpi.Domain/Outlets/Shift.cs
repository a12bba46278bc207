using System.Globalization;

namespace ServiceKpi.Domain.Outlets;

/// <summary>
/// A stretch of one local day in which an outlet is open, in minutes after midnight: from <see cref="Opens"/>
/// (included) to <see cref="Closes"/> (excluded). A night shift is two stretches, one on each day.
/// </summary>
public readonly record struct Shift
{
    /// <summary>The minutes of a day, the latest possible closing.</summary>
    public const int MinutesOfDay = 24 * 60;

    /// <summary>Makes a shift.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ opens &lt; closes ≤ 1440.</exception>
    public Shift(int opens, int closes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(opens);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(closes, MinutesOfDay);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(closes, opens);
        Opens = opens;
        Closes = closes;
    }

    /// <summary>Midnight to midnight.</summary>
    public static Shift AllDay { get; } = new(0, MinutesOfDay);

    /// <summary>The minute of opening, 0 to 1439.</summary>
    public int Opens { get; }

    /// <summary>The minute of closing, 1 to 1440.</summary>
    public int Closes { get; }

    /// <summary>The shift as <c>08:00-17:30</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Opens / 60:00}:{Opens % 60:00}-{Closes / 60:00}:{Closes % 60:00}");
}
