using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes seconds as a person says them: in the two largest units, or in all.</summary>
internal static class DurationFormatter
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;
    private static readonly string[] English = ["d", "h", "m", "s"];
    private static readonly string[] Indonesian = ["hari", "j", "mnt", "dtk"];

    /// <summary>The two largest units, rounded to the second of them: <c>2 h 14 m</c>.</summary>
    public static string Words(double seconds, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var rounded = RoundToShown(Math.Abs(seconds));
        return Signed(seconds, rounded, rounded >= Day ? 2 : rounded >= Hour ? 3 : 4, culture);
    }

    /// <summary>In the largest unit alone, for where many stand below each other: <c>2.2 h</c>.</summary>
    public static string Tabular(double seconds, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var names = culture.TwoLetterISOLanguageName == "id" ? Indonesian : English;
        var length = Math.Abs(seconds);
        // Less than half of what the smaller unit shows is missing: 59.97 minutes are an hour and not 60.0 minutes.
        var (text, unit) = length switch
        {
            >= Day - (Hour / 20) => ((length / Day).ToString("N1", culture), 0),
            >= Hour - (Minute / 20) => ((length / Hour).ToString("N1", culture), 1),
            >= Minute - 0.5 => ((length / Minute).ToString("N1", culture), 2),
            _ => (length.ToString("N0", culture), 3),
        };
        return (seconds < 0 && text.Any(c => c is >= '1' and <= '9') ? "−" : string.Empty) + text + "\u00a0" + names[unit];
    }

    /// <summary>Every unit, rounded to the second: <c>1 d 2 h 3 m 9 s</c>.</summary>
    public static string Exact(double seconds, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Signed(seconds, (long)Math.Round(Math.Abs(seconds)), English.Length, culture);
    }

    private static string Signed(double seconds, long rounded, int units, CultureInfo culture)
    {
        var names = culture.TwoLetterISOLanguageName == "id" ? Indonesian : English;
        long[] counts = [rounded / Day, rounded % Day / Hour, rounded % Hour / Minute, rounded % Minute];
        var parts = counts.Index().Take(units).Where(c => c.Item > 0)
            .Select(c => c.Item.ToString(culture) + "\u00a0" + names[c.Index])
            .DefaultIfEmpty("0\u00a0" + names[^1]);
        return (seconds < 0 && rounded > 0 ? "−" : string.Empty) + string.Join(' ', parts);
    }

    private static long RoundToShown(double seconds)
    {
        // The step depends on the rounded number: 59 min 59.6 s is an hour.
        var whole = (long)Math.Round(seconds);
        var step = whole >= Day ? Hour : whole >= Hour ? Minute : 1;
        return (whole + (step / 2)) / step * step;
    }
}
