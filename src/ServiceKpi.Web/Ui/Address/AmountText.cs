using System.Globalization;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>Amounts as people type them, in their language: <c>5.000.000</c> in Indonesian, <c>5,000,000</c> in English.</summary>
internal static class AmountText
{
    /// <summary>The highest amount, in major units.</summary>
    public const long Most = 1_000_000_000_000;

    /// <summary>The amount as its field shows it, without separators.</summary>
    public static string Of(long minor, CultureInfo culture) =>
        (minor / (decimal)Money.MinorPerMajor).ToString("0.##", culture);

    /// <summary>Reads an amount with at most two decimals into minor units; false when it is none.</summary>
    public static bool TryParse(string? text, CultureInfo culture, out long minor)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var marks = culture.NumberFormat.NumberDecimalSeparator[0] == NumberMarks.Id.Point ? NumberMarks.Id : NumberMarks.En;
        return WrittenNumber.Hundredths(text, marks, NumberDress.Money, Most * Money.MinorPerMajor, out minor) == NumberFault.None;
    }
}

/// <summary>Floors as people type them: like <see cref="TargetText">targets</see>, and of a sum in percent of the target.</summary>
internal static class FloorText
{
    /// <summary>The floor as its field shows it.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="hundredths">The floor, as <see cref="ScorePart.FloorHundredths"/>.</param>
    /// <param name="culture">The language.</param>
    public static string Of(Kpi kpi, long hundredths, CultureInfo culture) =>
        ScorePart.IsShareOfTarget(kpi) ? TargetText.OfPlain(hundredths, culture) : TargetText.Of(kpi, hundredths, culture);

    /// <summary>Reads a floor; false when it is none.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="hundredths">The floor, as <see cref="ScorePart.FloorHundredths"/>.</param>
    public static bool TryParse(Kpi kpi, string? text, out long hundredths)
    {
        var isRead = ScorePart.IsShareOfTarget(kpi)
            ? TargetText.TryParsePlain(text, out var read)
            : TargetText.TryParse(kpi, text, out read);
        hundredths = read ?? 0;
        return isRead && read is not null;
    }
}

/// <summary>Days as addresses and date fields write them: <c>2026-11-20</c>.</summary>
internal static class IsoDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day as text.</summary>
    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a day; false when it is none.</summary>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text?.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
