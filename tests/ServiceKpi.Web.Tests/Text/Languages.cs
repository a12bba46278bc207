using System.Globalization;

namespace ServiceKpi.Web.Tests.Text;

/// <summary>The two languages, chosen for the test that runs: a machine's own says nothing.</summary>
internal static class Languages
{
    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id-ID");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-US");

    public static Texts Speak(CultureInfo culture)
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        return new Texts();
    }

    public static Texts Speak(string culture) => Speak(CultureInfo.GetCultureInfo(culture));
}
