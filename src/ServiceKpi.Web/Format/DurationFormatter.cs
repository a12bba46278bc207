using System.Globalization;

namespace ServiceKpi.Web.Format;

/// <summary>Writes seconds as a person says them, in two units, or as hours, minutes and seconds.</summary>
public static class DurationFormatter
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
        var units = culture.TwoLetterISOLanguageName == "id" ? Indonesian : English;
        var rounded = RoundToShown(Math.Abs(seconds));
        var (large, small, largeSize, smallSize) = rounded switch
        {
            >= Day => (0, 1, Day, Hour),
            >= Hour => (1, 2, Hour, Minute),
            _ => (2, 3, Minute, 1),
        };
        var (first, second) = (rounded / largeSize, rounded % largeSize / smallSize);
        var text = first == 0 ? Part(second, small) : second == 0 ? Part(first, large) : $"{Part(first, large)} {Part(second, small)}";
        return seconds < 0 ? "−" + text : text;

        string Part(long count, int unit) => count.ToString(culture) + "\u00a0" + units[unit];
    }

    /// <summary>Hours, minutes and seconds: <c>26:03:09</c>.</summary>
    public static string Clock(double seconds)
    {
        var whole = (long)Math.Round(Math.Abs(seconds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(seconds < 0 ? "−" : string.Empty)}{whole / Hour}:{whole % Hour / Minute:00}:{whole % Minute:00}");
    }

    private static long RoundToShown(double seconds)
    {
        // The step depends on the rounded number: 59 min 59.6 s is an hour.
        var whole = (long)Math.Round(seconds);
        var step = whole >= Day ? Hour : whole >= Hour ? Minute : 1;
        return (whole + (step / 2)) / step * step;
    }
}
