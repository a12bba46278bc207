namespace ServiceKpi.Web.Features.Outlets;

/// <summary>A usual week as somebody typed it.</summary>
internal sealed class WeekForm
{
    /// <summary>The first day on which it holds.</summary>
    public string? From { get; set; }

    /// <summary>The shifts by weekday, Sunday first.</summary>
    public Dictionary<string, string?> Days { get; set; } = [];

    /// <summary>The week that holds on a day.</summary>
    public static WeekForm Of(OpeningHours hours, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var week = hours.Weeks.LastOrDefault(w => w.ValidFrom <= day);
        return new WeekForm
        {
            From = IsoDay.Of(day),
            Days = Enum.GetValues<DayOfWeek>().ToDictionary(
                d => d.ToString(), string? (d) => ShiftText.Of(week?.On(d) ?? [Shift.AllDay])),
        };
    }

    /// <summary>What was typed of a weekday.</summary>
    public string? Text(DayOfWeek day) => Days.GetValueOrDefault(day.ToString());

    /// <summary>What was typed, read.</summary>
    public IReadOnlyDictionary<DayOfWeek, ShiftReading> Read() =>
        Enum.GetValues<DayOfWeek>().ToDictionary(d => d, d => ShiftText.Read(Text(d)));
}
