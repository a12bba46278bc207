using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes days and periods, as short as they are clear.</summary>
internal static class PeriodFormatter
{
    /// <summary>The most stretches of days that a sentence names.</summary>
    private const int MostStretches = 8;

    /// <summary>A period with its year: <c>1–21 Nov 2026</c>, or <c>November 2026</c> for a whole month.</summary>
    public static string Label(Period period, CultureInfo culture)
    {
        var (from, to) = (period.From, period.To);
        if (from == to)
        {
            return Day(from, culture);
        }

        if (period == Period.MonthOf(from))
        {
            return from.ToString("MMMM yyyy", culture);
        }

        if (from.Year != to.Year)
        {
            return $"{Day(from, culture)} – {Day(to, culture)}";
        }

        return from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 }
            ? from.ToString("yyyy", culture)
            : from.Month == to.Month
                ? $"{from.Day.ToString(culture)}–{Day(to, culture)}"
                : $"{ShortDay(from, culture)} – {Day(to, culture)}";
    }

    /// <summary>Days that need not follow each other, without their year: <c>27–29 Nov</c>, <c>5, 12, 30–31 Okt, 1 Nov</c>.</summary>
    /// <param name="days">The days, the earliest first.</param>
    /// <param name="culture">The language.</param>
    public static string Days(IReadOnlyList<DateOnly> days, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(days);
        var months = new List<string>();
        var stretches = 0;
        foreach (var month in days.GroupBy(day => (day.Year, day.Month)))
        {
            // Days that follow each other have the same distance to their place in the list.
            List<string> told =
            [
                .. month.Select((day, place) => (Day: day, Start: day.DayNumber - place)).GroupBy(day => day.Start, day => day.Day)
                    .Select(s => s.First() == s.Last() ? s.First().Day.ToString(culture) : $"{s.First().Day.ToString(culture)}–{s.Last().Day.ToString(culture)}"),
            ];
            var shown = Math.Min(told.Count, MostStretches - stretches);
            if (shown > 0)
            {
                months.Add($"{string.Join(", ", told.Take(shown))} {month.First().ToString("MMM", culture)}");
            }

            stretches += told.Count;
        }

        return string.Join(", ", months) + (stretches > MostStretches ? " …" : "");
    }

    /// <summary>A piece of a trend, as its grain is called: <c>21 Nov</c>, <c>16–22 Nov</c>, <c>Nov 2026</c>.</summary>
    public static string Piece(Period piece, Grain grain, CultureInfo culture) => grain switch
    {
        Grain.Month => piece.From.ToString("MMM yyyy", culture),
        Grain.Quarter => $"Q{(((piece.From.Month - 1) / 3) + 1).ToString(culture)} {piece.From.ToString("yyyy", culture)}",
        Grain.Year => piece.From.ToString("yyyy", culture),
        _ when piece.From == piece.To => ShortDay(piece.From, culture),
        _ when piece.From.Month == piece.To.Month => $"{piece.From.Day.ToString(culture)}–{ShortDay(piece.To, culture)}",
        _ => $"{ShortDay(piece.From, culture)} – {ShortDay(piece.To, culture)}",
    };

    /// <summary>A day with its year: <c>21 Nov 2026</c>.</summary>
    public static string Day(DateOnly day, CultureInfo culture) => day.ToString("d MMM yyyy", culture);

    /// <summary>A day without its year: <c>21 Nov</c>.</summary>
    public static string ShortDay(DateOnly day, CultureInfo culture) => day.ToString("d MMM", culture);

    /// <summary>A day with its weekday: <c>Sat, 21 Nov 2026</c>.</summary>
    public static string Weekday(DateOnly day, CultureInfo culture) => day.ToString("ddd, d MMM yyyy", culture);

    /// <summary>An instant at the zone, with its time: <c>21 Nov 2026 14.05</c> in Indonesian, <c>14:05</c> in English.</summary>
    public static string Instant(DateTime utc, TimeZoneInfo zone, CultureInfo culture)
    {
        return Local(TimeZoneInfo.ConvertTimeFromUtc(utc, zone), culture);
    }

    /// <summary>A time told in the zone it belongs to.</summary>
    public static string Local(DateTime local, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return local.ToString(culture.TwoLetterISOLanguageName == "id" ? "d MMM yyyy HH.mm" : "d MMM yyyy HH:mm", culture);
    }
}
