using System.Globalization;

namespace ServiceKpi.Web.Ui.Charts;

/// <summary>Numbers in attributes and styles are never in the visitor's language: <c>61,67%</c> is not a length.</summary>
internal static class Svg
{
    /// <summary>The number with at most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The number as a percentage, for a style.</summary>
    public static string Percent(double value) => Number(value) + "%";
}
