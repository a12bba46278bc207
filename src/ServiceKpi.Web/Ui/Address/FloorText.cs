using System.Globalization;

namespace ServiceKpi.Web.Ui.Address;

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
