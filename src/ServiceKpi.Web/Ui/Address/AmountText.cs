using System.Globalization;
using System.Text.RegularExpressions;

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
        minor = 0;
        var (group, point) = (Regex.Escape(culture.NumberFormat.NumberGroupSeparator), Regex.Escape(culture.NumberFormat.NumberDecimalSeparator));
        var typed = text?.Trim() ?? "";

        // Groups are exact: 5.5 is no amount in Indonesian, and must not become 55.
        if (!Regex.IsMatch(typed, $@"^([0-9]{{1,13}}|[0-9]{{1,3}}({group}[0-9]{{3}})+)({point}[0-9]{{1,2}})?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            || !decimal.TryParse(typed, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, culture, out var amount)
            || amount > Most)
        {
            return false;
        }

        minor = (long)(amount * Money.MinorPerMajor);
        return true;
    }
}
