using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

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
        var factory = new ResourceManagerStringLocalizerFactory(
            Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        return new Texts(new StringLocalizer<Words>(factory));
    }

    public static Texts Speak(string culture) => Speak(CultureInfo.GetCultureInfo(culture));
}
