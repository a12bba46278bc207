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
