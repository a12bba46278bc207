using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ServiceKpi.Domain.Targets;

/// <summary>
/// Targets as people type and paste them: <c>87,5</c>, <c>90%</c>, <c>Rp 1.500.000</c>; times as hours and minutes, <c>2:30</c>, or
/// <c>2h 30m</c>. Points and commas are told apart by what stands around them, so that a spreadsheet of either language fits.
/// </summary>
public static partial class TargetText
{
    private const int MostDigits = 15;
    private const int MostDecimals = 2;
    private const int Minute = 60;
    private const int Hour = 60 * Minute;

    private static readonly Dictionary<string, int> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["d"] = 24 * Hour,
        ["hari"] = 24 * Hour,
        ["h"] = Hour,
        ["j"] = Hour,
        ["jam"] = Hour,
        ["m"] = Minute,
        ["min"] = Minute,
        ["mnt"] = Minute,
        ["menit"] = Minute,
        ["s"] = 1,
        ["dtk"] = 1,
        ["detik"] = 1,
    };

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
            : TryParse(text, typed => Number(typed, IsLarge(kpi)), out hundredths);
    }

    /// <summary>The same of a number that is no time and has no thousands, such as a percentage of a target.</summary>
    public static bool TryParsePlain(string? text, out long? hundredths) =>
        TryParse(text, typed => Number(typed, isLarge: false), out hundredths);

    private static bool TryParse(string? text, Func<string, decimal?> read, out long? hundredths)
    {
        hundredths = null;
        var typed = (text ?? "").Normalize(NormalizationForm.FormKC).Trim();
        if (typed.Length == 0)
        {
            return true;
        }

        var amount = read(typed);
        hundredths = amount is { } found && decimal.Truncate(found * 100) == found * 100 ? (long)(found * 100) : null;
        return hundredths is not null;
    }

    /// <summary>
    /// Of amounts and of counts that add up, three digits after a mark are thousands; a mean or a rate has no thousands, so that
    /// they could only be too many decimals.
    /// </summary>
    private static bool IsLarge(Kpi kpi) =>
        kpi.DailySum is not null || kpi.Definition.Unit is KpiUnit.Currency or KpiUnit.CurrencyPerVisit;

    private static decimal? Number(string typed, bool isLarge)
    {
        var bare = Signs().Replace(typed, "").Replace('−', '-').Replace('–', '-').Replace(" ", "", StringComparison.Ordinal);
        if (!Digits().IsMatch(bare) || bare.Length > 2 * MostDigits)
        {
            return null;
        }

        var marks = bare.Where(c => c is '.' or ',').ToList();
        var last = bare.LastIndexOfAny(['.', ',']);
        var isDecimal = last >= 0 && (marks.Distinct().Count() == 2 || (marks.Count == 1 && !(isLarge && bare.Length - last == 4)));
        if (isDecimal && bare.Length - last > 1 + MostDecimals)
        {
            return null;
        }

        var whole = isDecimal ? bare[..last] : bare;
        return Groups().IsMatch(whole)
            && decimal.TryParse(
                whole.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) + (isDecimal ? "." + bare[(last + 1)..] : ""),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number) && Math.Abs(number) < 1e15m
                ? number
                : null;
    }

    private static decimal? Duration(string typed)
    {
        if (Hours().Match(typed) is { Success: true } clock)
        {
            return (int.Parse(clock.Groups[1].Value, CultureInfo.InvariantCulture) * Hour)
                + (int.Parse(clock.Groups[2].Value, CultureInfo.InvariantCulture) * Minute)
                + (clock.Groups[3].Success ? int.Parse(clock.Groups[3].Value, CultureInfo.InvariantCulture) : 0);
        }

        return Words().IsMatch(typed)
            ? Part().Matches(typed).Sum(p => decimal.Parse(p.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture) * Units[p.Groups[2].Value])
            : null;
    }

    private static string Clock(long hundredths)
    {
        var seconds = (long)Math.Round(hundredths / 100m);
        var rest = seconds % Minute == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds % Minute:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / Hour}:{seconds % Hour / Minute:00}{rest}");
    }

    [GeneratedRegex(@"^(?:rp\.?|idr|\p{Sc})\s*|\s*(?:idr|%|\p{Sc})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex(@"^-?[0-9][0-9.,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex("^([0-9]{1,5}):([0-5][0-9])(?::([0-5][0-9]))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"^(?:[0-9]{1,6}(?:[.,][0-9]{1,2})?\s*(?:hari|h|jam|j|menit|min|mnt|m|detik|dtk|d|s)\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"([0-9]{1,6}(?:[.,][0-9]{1,2})?)\s*(hari|h|jam|j|menit|min|mnt|m|detik|dtk|d|s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
