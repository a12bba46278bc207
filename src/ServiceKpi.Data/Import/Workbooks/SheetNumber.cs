using System.Globalization;
using System.Text;

namespace ServiceKpi.Data.Import.Workbooks;

/// <summary>Writes the number of a cell as a person sees it: a number, a share, a day, a time, or a duration.</summary>
internal static class SheetNumber
{
    /// <summary>Excel knows no more digits of a number; what is kept behind them comes from how machines count.</summary>
    private const int Digits = 15;

    private const string Plain = "0.############################";

    /// <summary>Days from the day that Excel counts from to the first of 1904, from which old workbooks of the Macintosh count.</summary>
    private const int Until1904 = 1462;

    /// <summary>The first day that no calendar here has, the first of the year 10000.</summary>
    private const decimal LastDay = 2_958_466;

    private const decimal MillisecondsOfDay = 86_400_000;

    /// <summary>No share or duration that anybody means is larger.</summary>
    private const decimal MostReckoned = 1_000_000_000_000_000;

    private static readonly DateTime First = new(1899, 12, 30);

    /// <summary>The text of a cell and what it is.</summary>
    /// <param name="value">The number, as the file keeps it.</param>
    /// <param name="shape">How it is shown.</param>
    /// <param name="from1904">True when days are counted from 1904.</param>
    public static (string Text, CellSort Sort) Shown(string value, NumberShape shape, bool from1904)
    {
        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return (value, CellSort.Text);
        }

        return shape switch
        {
            NumberShape.Share when Math.Abs(number) < MostReckoned => (Exact(Exact(number) * 100).ToString(Plain, CultureInfo.InvariantCulture) + "%", CellSort.Number),
            NumberShape.Day when number is >= 0 and < LastDay && DayOf(number + (from1904 ? Until1904 : 0)) is { } day => (day, CellSort.Day),
            NumberShape.Duration when number is >= 0 and < MostReckoned => (DurationOf(number), CellSort.Text),
            _ => (Exact(number).ToString(Plain, CultureInfo.InvariantCulture), from1904 ? CellSort.NumberFrom1904 : CellSort.Number),
        };
    }

    private static decimal Exact(decimal number)
    {
        var before = 0;
        for (var rest = Math.Truncate(Math.Abs(number)); rest >= 1; rest = Math.Truncate(rest / 10))
        {
            before++;
        }

        // Of what is below one the noughts behind the point are no digits.
        var small = Math.Abs(number);
        var noughts = 0;
        while (before == 0 && small is > 0 and < 0.1m && noughts < Digits - 2)
        {
            small *= 10;
            noughts++;
        }

        return Math.Round(number, Math.Clamp(Digits - before + noughts, 0, 28), MidpointRounding.AwayFromZero);
    }

    /// <summary>None for what rounds up to a day that there is not.</summary>
    private static string? DayOf(decimal days)
    {
        var milliseconds = Math.Round(days * MillisecondsOfDay);
        if (milliseconds >= LastDay * MillisecondsOfDay)
        {
            return null;
        }

        var time = First.AddTicks((long)milliseconds * TimeSpan.TicksPerMillisecond);
        return time.TimeOfDay == TimeSpan.Zero
            ? time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : time.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
    }

    private static string DurationOf(decimal days)
    {
        var seconds = Math.Round(days * 86_400);
        var rest = seconds % 60 == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds % 60:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Truncate(seconds / 3600):0}:{Math.Truncate(seconds % 3600 / 60):00}{rest}");
    }
}

/// <summary>As what the number of a cell is shown.</summary>
internal enum NumberShape
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A number of hundredths with a percent sign.</summary>
    Share,

    /// <summary>A day, with or without a time.</summary>
    Day,

    /// <summary>Hours and minutes.</summary>
    Duration,
}

/// <summary>Tells by the format of a cell as what its number is shown.</summary>
internal static class NumberShapes
{
    /// <summary>By the number of a format that every workbook has, else by its code.</summary>
    public static NumberShape Of(int id, string? code) => id switch
    {
        9 or 10 => NumberShape.Share,
        (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) => NumberShape.Day,
        (>= 18 and <= 21) or (>= 45 and <= 47) => NumberShape.Duration,
        _ => code is null ? NumberShape.Number : OfCode(Bare(code)),
    };

    private static NumberShape OfCode(string bare) =>
        bare.Contains("general", StringComparison.Ordinal) ? NumberShape.Number
        : bare.AsSpan().ContainsAny('y', 'd') ? NumberShape.Day
        : bare.AsSpan().ContainsAny('h', 's') ? NumberShape.Duration
        : bare.Contains('m', StringComparison.Ordinal) ? NumberShape.Day
        : bare.Contains('%', StringComparison.Ordinal) ? NumberShape.Share
        : NumberShape.Number;

    /// <summary>The code of positive numbers without what it shows as it stands: quoted text, single signs, colours and currencies.</summary>
    private static string Bare(string code)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = code.IndexOf('"', i + 1) is >= 0 and var end ? end : code.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '[':
                    var close = code.IndexOf(']', i) is >= 0 and var found ? found : code.Length;
                    var inside = code[(i + 1)..Math.Min(close, code.Length)].ToLowerInvariant();
                    bare.Append(inside.Length > 0 && inside.Trim('h', 'm', 's').Length == 0 ? "h" : "");
                    i = close;
                    break;
                default:
                    bare.Append(char.ToLowerInvariant(code[i]));
                    break;
            }
        }

        return bare.ToString();
    }
}
