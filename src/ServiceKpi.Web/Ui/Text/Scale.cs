using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes long numbers short, by the words of the language: thousand, million and so on.</summary>
internal static class Scale
{
    private static readonly double[] Steps = [1e12, 1e9, 1e6, 1e3];
    private static readonly string[] English = ["T", "B", "M", "K"];
    private static readonly string[] Indonesian = ["\u00a0T", "\u00a0M", "\u00a0jt", "\u00a0rb"];

    /// <summary>Three or four digits: <c>1,48 M</c> and <c>412,3 jt</c>.</summary>
    public static string Brief(double value, CultureInfo culture) =>
        Write(value, culture, scaled => scaled < 10 ? "N2" : "N1");

    /// <summary>No more decimals than there are: <c>500 rb</c> and <c>2,5 jt</c>.</summary>
    public static string Axis(double value, CultureInfo culture) => Write(value, culture, _ => "#,0.##");

    private static string Write(double value, CultureInfo culture, Func<double, string> format)
    {
        for (var i = 0; i < Steps.Length; i++)
        {
            if (value >= Steps[i])
            {
                var scaled = value / Steps[i];
                var words = culture.TwoLetterISOLanguageName == "id" ? Indonesian : English;
                return scaled.ToString(format(scaled), culture) + words[i];
            }
        }

        return value.ToString("#,0.##", culture);
    }
}
