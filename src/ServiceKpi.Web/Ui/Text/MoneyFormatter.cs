using System.Globalization;

namespace ServiceKpi.Web.Ui.Text;

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
