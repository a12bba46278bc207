using System.Globalization;
using System.Text.RegularExpressions;
using ServiceKpi.Domain.Excellence;
using ServiceKpi.Domain.Kpis;

namespace ServiceKpi.Web.State;

/// <summary>
/// Floors as people type them, in their language: numbers with at most two decimals, and times as hours and minutes, <c>4:00</c>.
/// </summary>
public static partial class FloorText
{
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int PerUnit = 100;

    /// <summary>The floor as its field shows it.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="hundredths">The floor, as <see cref="ScorePart.FloorHundredths"/>.</param>
    /// <param name="culture">The language.</param>
    public static string Of(Kpi kpi, long hundredths, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        if (!IsTime(kpi))
        {
            return (hundredths < 0 ? "-" : "") + AmountText.Of(Math.Abs(hundredths), culture);
        }

        var seconds = hundredths / PerUnit;
        var rest = seconds % Minute == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $":{seconds % Minute:00}");
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / Hour}:{seconds % Hour / Minute:00}{rest}");
    }

    /// <summary>Reads a floor; false when it is none.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="culture">The language.</param>
    /// <param name="hundredths">The floor, as <see cref="ScorePart.FloorHundredths"/>.</param>
    public static bool TryParse(Kpi kpi, string? text, CultureInfo culture, out long hundredths)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        var typed = text?.Trim() ?? "";
        if (IsTime(kpi))
        {
            var time = Time().Match(typed);
            hundredths = PerUnit * ((Part(time, "h") * Hour) + (Part(time, "m") * Minute) + Part(time, "s"));
            return time.Success;
        }

        var isNegative = typed.StartsWith('-') || typed.StartsWith('−');
        var isAmount = AmountText.TryParse(isNegative ? typed[1..] : typed, culture, out var amount);
        hundredths = isNegative ? -amount : amount;
        return isAmount;
    }

    private static bool IsTime(Kpi kpi) => kpi.Definition.Unit == KpiUnit.Seconds && !ScorePart.IsShareOfTarget(kpi);

    private static long Part(Match time, string name) =>
        time.Groups[name] is { Success: true } group ? long.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?<h>[0-9]{1,4})(?:[:.](?<m>[0-5][0-9])(?:[:.](?<s>[0-5][0-9]))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
