using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

/// <summary>Writes numbers in the unit of a KPI, in the language of the visitor.</summary>
public sealed class NumberFormatter(IOrganisationBook organisations)
{
    private MoneyFormatter Amounts => new(organisations.Current.Currency);

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>Amounts in full.</summary>
    public string Money(double amount) => Amounts.Full(amount, Culture);

    /// <summary>A whole number.</summary>
    public string Count(double count) => Minus(count, count.ToString("N0", Culture));

    /// <summary>A percentage of 0 to 100 with one decimal, or as many as wanted.</summary>
    public string Percent(double percent, int decimals = 1) => Decimal(percent, $"N{decimals}") + "%";

    /// <summary>As on a tile: short.</summary>
    public string Brief(KpiUnit unit, double value) => unit switch
    {
        KpiUnit.Currency or KpiUnit.CurrencyPerVisit => Amounts.Brief(value, Culture),
        KpiUnit.Seconds => DurationFormatter.Words(value, Culture),
        KpiUnit.Percent => Percent(value),
        KpiUnit.Points => Decimal(value, "N1"),
        KpiUnit.Score => Decimal(value, "N2"),
        _ => Decimal(value, value % 1 == 0 || Math.Abs(value) >= 100 ? "N0" : Math.Abs(value) < 10 ? "N2" : "N1"),
    };

    /// <summary>As in a table of many lines: no longer than it has to be.</summary>
    public string Tabular(KpiUnit unit, double value) => unit == KpiUnit.Seconds ? DurationFormatter.Tabular(value, Culture) : Brief(unit, value);

    /// <summary>As in a detail: every digit that means something.</summary>
    public string Full(KpiUnit unit, double value) => unit switch
    {
        KpiUnit.Currency or KpiUnit.CurrencyPerVisit => Amounts.Full(value, Culture),
        KpiUnit.Seconds => DurationFormatter.Exact(value, Culture),
        _ => Brief(unit, value),
    };

    /// <summary>As on the axis of a chart.</summary>
    public string Axis(KpiUnit unit, double value) => unit switch
    {
        KpiUnit.Currency or KpiUnit.CurrencyPerVisit => Amounts.Axis(value, Culture),
        KpiUnit.Seconds => DurationFormatter.Words(value, Culture),
        KpiUnit.Percent => Decimal(value, "0.##") + "%",
        KpiUnit.Count when Math.Abs(value) >= 1000 => Minus(value, Scale.Axis(Math.Abs(value), Culture)),
        _ => Decimal(value, "0.##"),
    };

    private static string Decimal(double value, string format) => Minus(value, value.ToString(format, Culture));

    /// <summary>The true minus sign, as wide as a digit; and no minus before what rounds to zero.</summary>
    private static string Minus(double value, string text)
    {
        var digits = text.TrimStart('-', '−');
        return value < 0 && digits.Any(c => c is >= '1' and <= '9') ? "−" + digits : digits;
    }
}

/// <summary>
/// The one way to write amounts. Symbol and decimals follow the currency, separators and short words the language: the
/// currency of a culture (dollars for en-US) has nothing to do with that of the organisation.
/// </summary>
internal sealed class MoneyFormatter(string currency)
{
    private const double ShortFrom = 1_000_000;
    private const string NoBreakSpace = "\u00a0";

    private static readonly Dictionary<string, string> Symbols = new()
    {
        ["IDR"] = "Rp",
        ["USD"] = "$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["JPY"] = "¥",
        ["SGD"] = "S$",
        ["MYR"] = "RM",
        ["AUD"] = "A$",
        ["INR"] = "₹",
        ["PHP"] = "₱",
        ["THB"] = "฿",
        ["VND"] = "₫",
    };

    private static readonly HashSet<string> WithoutDecimals = ["IDR", "JPY", "KRW", "VND"];

    private readonly string symbol = Symbols.GetValueOrDefault(currency, currency + NoBreakSpace);

    /// <summary>The whole amount, as in <c>Rp412.300.000</c>.</summary>
    public string Full(double amount, CultureInfo culture) =>
        Signed(amount, Math.Abs(amount).ToString(HasDecimals(currency) ? "N2" : "N0", culture));

    /// <summary>A million and more in three or four digits, as in <c>Rp412,3 jt</c>; less in full.</summary>
    public string Brief(double amount, CultureInfo culture) =>
        Math.Abs(amount) < ShortFrom ? Full(amount, culture) : Signed(amount, Scale.Brief(Math.Abs(amount), culture));

    /// <summary>An amount on the axis of a chart, as short as it can be said.</summary>
    public string Axis(double amount, CultureInfo culture) => Signed(amount, Scale.Axis(Math.Abs(amount), culture));

    /// <summary>Whether people write amounts of the currency with hundredths.</summary>
    public static bool HasDecimals(string currency) => !WithoutDecimals.Contains(currency);

    private string Signed(double amount, string digits) => (amount < 0 ? "−" : string.Empty) + symbol + digits;
}

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
