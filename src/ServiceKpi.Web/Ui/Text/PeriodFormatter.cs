using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes days and periods, as short as they are clear.</summary>
internal static class PeriodFormatter
{
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
