using System.Globalization;
using System.Text;

namespace ServiceKpi.Domain.Targets;

/// <summary>
/// Targets as people type and paste them: <c>87,5</c>, <c>90%</c>, <c>Rp 1.500.000</c>; times as hours and minutes, <c>2:30</c>, or
/// <c>2h 30m</c>. Points and commas are told apart by what stands around them, so that a spreadsheet of either language fits.
/// </summary>
public static class TargetText
{
    /// <summary>The largest that is read, in hundredths.</summary>
    private const long Most = 99_999_999_999_999_999;

    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    /// <summary>A value in hundredths as its field shows it; empty for none.</summary>
    public static string Of(Kpi kpi, long? hundredths, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return hundredths is { } stated && kpi.Definition.Unit == KpiUnit.Seconds ? Clock(stated) : OfPlain(hundredths, culture);
    }

    /// <summary>The same of a number that is no time, such as a percentage of a target.</summary>
    public static string OfPlain(long? hundredths, CultureInfo culture) =>
        hundredths is { } stated ? (stated / 100m).ToString("#,##0.##", culture) : "";

    /// <summary>Reads a text into hundredths, none for an empty one; false when it is no value of the KPI's unit.</summary>
    public static bool TryParse(Kpi kpi, string? text, out long? hundredths)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.Definition.Unit == KpiUnit.Seconds
            ? TryParse(text, Duration, out hundredths)
            : TryParse(text, typed => Number(typed, HasThousands(kpi)), out hundredths);
    }

    /// <summary>The same of a number that is no time and has no thousands, such as a percentage of a target.</summary>
    public static bool TryParsePlain(string? text, out long? hundredths) =>
        TryParse(text, typed => Number(typed, hasThousands: false), out hundredths);

    private static bool TryParse(string? text, Func<string, long?> read, out long? hundredths)
    {
        hundredths = null;
        var typed = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (typed.Length == 0)
        {
            return true;
        }

        hundredths = read(typed);
        return hundredths is not null;
    }

    /// <summary>
    /// Of amounts and of counts that add up, three digits after a mark are thousands; a mean or a rate has no thousands, so that
    /// they could only be too many decimals.
    /// </summary>
    public static bool HasThousands(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        return kpi.DailySum is not null || kpi.Definition.Unit is KpiUnit.Currency or KpiUnit.CurrencyPerVisit;
    }

    private static long? Number(string typed, bool hasThousands) =>
        WrittenNumber.Alone(typed, NumberDress.Sign | NumberDress.Money | NumberDress.Percent, Most, hasThousands, out var number) == NumberFault.None
            ? number
            : null;

    private static long? Duration(string typed) =>
        WrittenDuration.Seconds(typed) is { } seconds && decimal.Truncate(seconds * 100) == seconds * 100 ? (long)(seconds * 100) : null;

    private static string Clock(long hundredths)
    {
        var seconds = (long)Math.Round(hundredths / 100m);
        var rest = seconds % Minute == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds % Minute:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / Hour}:{seconds % Hour / Minute:00}{rest}");
    }
}
