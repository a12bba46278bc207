using System.Globalization;

namespace ServiceKpi.Web.Tests.Address;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("id-ID", "5000000", 5_000_000_00)]
    [InlineData("id-ID", "5.000.000", 5_000_000_00)]
    [InlineData("id-ID", "5.000,5", 5_000_50)]
    [InlineData("en-US", "5,000,000.25", 5_000_000_25)]
    [InlineData("en-US", "0", 0)]
    [InlineData("id-ID", "Rp 5.000.000,-", 5_000_000_00)]
    public void An_amount_is_read_in_the_language_of_the_visitor(string culture, string typed, long minor)
    {
        AmountText.TryParse(typed, CultureInfo.GetCultureInfo(culture), out var read).Should().BeTrue();

        read.Should().Be(minor);
        AmountText.TryParse(AmountText.Of(minor, CultureInfo.GetCultureInfo(culture)), CultureInfo.GetCultureInfo(culture), out var again).Should().BeTrue();
        again.Should().Be(minor);
    }

    [Theory]
    [InlineData("id-ID", "5.5")]
    [InlineData("id-ID", "5,000")]
    [InlineData("en-US", "5.000")]
    [InlineData("en-US", "-1")]
    [InlineData("en-US", "1e9")]
    [InlineData("en-US", "9999999999999")]
    [InlineData("en-US", "")]
    public void What_could_mean_another_amount_is_refused(string culture, string typed) =>
        AmountText.TryParse(typed, CultureInfo.GetCultureInfo(culture), out _).Should().BeFalse();
}
