using System.Globalization;

namespace ServiceKpi.TestKit;

/// <summary>Opening hours from shifts written <c>08:00-17:30</c>.</summary>
public sealed class HoursBuilder
{
    private static readonly DayOfWeek[] AllDays = Enum.GetValues<DayOfWeek>();
    private static readonly DayOfWeek[] WorkingDays =
        [.. AllDays.Where(d => d is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    private readonly List<WeeklyHours> weeks = [];
    private readonly Dictionary<DateOnly, IReadOnlyList<Shift>> exceptions = [];

    /// <summary>The same shifts on every day.</summary>
    public static HoursBuilder Daily(params string[] shifts) => new HoursBuilder().DailyFrom(DateOnly.MinValue, shifts);

    /// <summary>The same shifts from Monday to Friday, closed at the weekend.</summary>
    public static HoursBuilder Weekdays(params string[] shifts) =>
        new HoursBuilder().Week(DateOnly.MinValue, WorkingDays, shifts);

    /// <summary>Other shifts, on every day, from a day on.</summary>
    public HoursBuilder DailyFrom(DateOnly validFrom, params string[] shifts) => Week(validFrom, AllDays, shifts);

    /// <summary>A day that differs from its week; closed without shifts.</summary>
    public HoursBuilder Except(DateOnly day, params string[] shifts)
    {
        exceptions[day] = [.. shifts.Select(Shift)];
        return this;
    }

    /// <summary>The hours.</summary>
    public OpeningHours Build() => new(weeks, exceptions);

    /// <summary>The shift written <c>08:00-17:30</c>; it may close at 24:00.</summary>
    public static Shift Shift(string text)
    {
        var minutes = text.Split('-').Select(MinuteOf).ToArray();
        return new Shift(minutes[0], minutes[1]);
    }

    private static int MinuteOf(string text)
    {
        var parts = text.Split(':').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return (60 * parts[0]) + parts[1];
    }

    private HoursBuilder Week(DateOnly validFrom, DayOfWeek[] days, string[] shifts)
    {
        IReadOnlyList<Shift> ofDay = [.. shifts.Select(Shift)];
        weeks.Add(new WeeklyHours(validFrom, days.ToDictionary(d => d, _ => ofDay)));
        return this;
    }
}
