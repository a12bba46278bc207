namespace ServiceKpi.Data.Tests.Customers;

public sealed class PhoneTextTests
{
    [Theory]
    [InlineData("0812-3456-7890", "ID", "+6281234567890")]
    [InlineData("+62 812 3456 7890", "ID", "+6281234567890")]
    [InlineData("6281234567890", "ID", "+6281234567890")]
    [InlineData("81234567890", "ID", "+6281234567890")]
    [InlineData("(021) 555-1234", "ID", "+62215551234")]
    [InlineData("+1 212 555 0123", "ID", "+12125550123")]
    [InlineData("(212) 555-0123", "US", "+12125550123")]
    [InlineData("  ", "ID", null)]
    public void A_number_is_the_same_however_it_is_written(string typed, string country, string? phone)
    {
        PhoneText.TryRead(typed, country, out var read).Should().BeTrue();
        read.Should().Be(phone);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("tidak ada")]
    [InlineData("021-1234567 / 0812")]
    [InlineData("08123456789x")]
    [InlineData("8.12E+11")]
    [InlineData("0812-3456-7890-1234-5678")]
    public void What_can_be_no_number_is_refused(string typed) => PhoneText.TryRead(typed, "ID", out _).Should().BeFalse();

    [Fact]
    public void At_home_a_number_is_shown_without_the_code_of_its_country()
    {
        PhoneText.Shown("+6281234567890", "ID").Should().Be("0812-3456-7890");
        PhoneText.Shown("+6281234567890", "US").Should().Be("+62 812-3456-7890");
    }
}
