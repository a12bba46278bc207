using System.Globalization;

namespace ServiceKpi.Web.Tests.Text;

public class MoneyFormatterTests
{
    [Theory]
    [InlineData("IDR", "id-ID", 412_300_000, "Rp412.300.000")]
    [InlineData("IDR", "en-US", 412_300_000, "Rp412,300,000")]
    [InlineData("IDR", "id-ID", -1500, "−Rp1.500")]
    [InlineData("USD", "id-ID", 1234.5, "$1.234,50")]
    [InlineData("USD", "en-US", 1234.5, "$1,234.50")]
    [InlineData("CHF", "en-US", 5, "CHF\u00a05.00")]
    [InlineData("JPY", "en-US", 1234.6, "¥1,235")]
    public void An_amount_in_full_has_the_symbol_of_the_currency_and_the_separators_of_the_language(
        string currency, string culture, double amount, string expected) =>
        new MoneyFormatter(currency).Full(amount, CultureInfo.GetCultureInfo(culture)).Should().Be(expected);

    [Theory]
    [InlineData("id-ID", 999_999, "Rp999.999")]
    [InlineData("id-ID", 1_000_000, "Rp1,00\u00a0jt")]
    [InlineData("id-ID", 412_300_000, "Rp412,3\u00a0jt")]
    [InlineData("id-ID", 1_480_000_000, "Rp1,48\u00a0M")]
    [InlineData("id-ID", 2_500_000_000_000, "Rp2,50\u00a0T")]
    [InlineData("en-US", 412_300_000, "Rp412.3M")]
    [InlineData("en-US", 1_480_000_000, "Rp1.48B")]
    [InlineData("en-US", -1_480_000_000, "−Rp1.48B")]
    public void A_long_amount_is_short_on_a_tile(string culture, double amount, string expected) =>
        new MoneyFormatter("IDR").Brief(amount, CultureInfo.GetCultureInfo(culture)).Should().Be(expected);

    [Theory]
    [InlineData("id-ID", 0, "Rp0")]
    [InlineData("id-ID", 500_000, "Rp500\u00a0rb")]
    [InlineData("id-ID", 2_500_000, "Rp2,5\u00a0jt")]
    [InlineData("en-US", 500_000, "Rp500K")]
    public void An_amount_on_an_axis_has_no_needless_digit(string culture, double amount, string expected) =>
        new MoneyFormatter("IDR").Axis(amount, CultureInfo.GetCultureInfo(culture)).Should().Be(expected);
}
