using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Written;

public sealed class WrittenNumberTests
{
    private const NumberDress All = NumberDress.Sign | NumberDress.Money | NumberDress.Percent;

    /// <summary>Worked by hand, in hundredths.</summary>
    [Theory]
    [InlineData("id", "Rp 1.250.000", 125_000_000)]
    [InlineData("id", "Rp1.250.000,00", 125_000_000)]
    [InlineData("id", "Rp. 2.300.500,-", 230_050_000)]
    [InlineData("id", "IDR 1.500,5", 150_050)]
    [InlineData("id", "1.500 IDR", 150_000)]
    [InlineData("id", "1 250 000,5", 125_000_050)]
    [InlineData("en", "1\u00a0250\u202f000.5", 125_000_050)]
    [InlineData("en", "$1,234.50", 123_450)]
    [InlineData("en", "-Rp 5", -500)]
    [InlineData("en", "Rp -5", -500)]
    [InlineData("en", "(Rp 1,000)", -100_000)]
    [InlineData("en", "−0.5", -50)]
    [InlineData("en", " 120.0 ", 12_000)]
    [InlineData("en", "87.5 %", 8_750)]
    [InlineData("en", "0.12", 12)]
    [InlineData("en", "99999999999999.99", 9_999_999_999_999_999)]
    public void It_is_read_with_all_that_stands_around_it(string marks, string text, long hundredths)
    {
        WrittenNumber.Hundredths(text, MarksOf(marks), All, long.MaxValue, out var read).Should().Be(NumberFault.None);

        read.Should().Be(hundredths);
    }

    [Theory]
    [InlineData("en", "1.234,56")]
    [InlineData("en", "12,34.5")]
    [InlineData("en", "1 23")]
    [InlineData("en", "1 234,567")]
    [InlineData("en", "0,125")]
    [InlineData("id", "0.125")]
    [InlineData("en", "1e6")]
    [InlineData("en", "NaN")]
    [InlineData("en", "--5")]
    [InlineData("en", "(5")]
    [InlineData("en", "+5")]
    [InlineData("en", "Rp Rp 5")]
    [InlineData("en", "Rp")]
    [InlineData("en", "-")]
    [InlineData("en", "5 kg")]
    [InlineData("en", ".50")]
    [InlineData("en", "10.")]
    [InlineData("en", "٣")]
    [InlineData("en", "")]
    public void What_is_no_number_is_none(string marks, string text) =>
        WrittenNumber.Hundredths(text, MarksOf(marks), All, long.MaxValue, out _).Should().Be(NumberFault.Malformed);

    [Theory]
    [InlineData("en", "1,250", 1250)]
    [InlineData("id", "1.250", 1250)]
    [InlineData("id", "1 250", 1250)]
    [InlineData("en", "90.0", 90)]
    [InlineData("id", "90,00", 90)]
    [InlineData("en", "1200.000", 1200)]
    [InlineData("id", "1.200,000", 1200)]
    public void A_whole_number_may_have_noughts_behind_its_point(string marks, string text, long whole)
    {
        WrittenNumber.Whole(text, MarksOf(marks), long.MaxValue, out var read).Should().Be(NumberFault.None);

        read.Should().Be(whole);
    }

    [Theory]
    [InlineData("Rp 5")]
    [InlineData("-1")]
    [InlineData("90.5")]
    [InlineData("90.000")]
    [InlineData("5%")]
    public void A_count_has_no_decimals_sign_or_currency(string text) =>
        WrittenNumber.Whole(text, NumberMarks.En, long.MaxValue, out _).Should().Be(NumberFault.Malformed);

    /// <summary>An amount has two decimals at most, and a whole number none, so that 18.500 can only be thousands.</summary>
    [Theory]
    [InlineData("18.500", "id")]
    [InlineData("1.250", "id")]
    [InlineData("1.000", "id")]
    [InlineData("18.500.000", "id")]
    [InlineData("1,5", "id")]
    [InlineData("18.5", "en")]
    [InlineData("90.0", "en")]
    [InlineData("1,234.56", "en")]
    [InlineData("Rp 1,250", "en")]
    [InlineData("1250000.000", "en")]
    [InlineData("1200,000", "id")]
    [InlineData("0.125", "en")]
    [InlineData("1250", "")]
    [InlineData("1.2.3", "")]
    public void Its_marks_may_show_what_they_mean(string text, string marks) =>
        WrittenNumber.Shown(text, All).Should().Be(marks.Length == 0 ? null : MarksOf(marks));

    [Theory]
    [InlineData("Rp 5", "IDR", null)]
    [InlineData("5 IDR", "IDR", null)]
    [InlineData("5", "USD", null)]
    [InlineData("Rp 5", "USD", "IDR")]
    [InlineData("(US$ 5)", "IDR", "USD")]
    [InlineData("$5", "SGD", null)]
    [InlineData("$5", "IDR", "$")]
    [InlineData("5 €", "IDR", "€")]
    [InlineData("₩5", "KRW", null)]
    [InlineData("₩5", "IDR", "₩")]
    public void A_currency_beside_it_is_ones_own_or_another(string text, string own, string? foreign) =>
        WrittenNumber.ForeignCurrency(text, All, own).Should().Be(foreign);

    [Fact]
    public void Every_amount_comes_back_from_either_way_of_writing_it_and_never_as_another_one() => Prop.ForAll(
        Gen.Choose(-2_000_000_000, 2_000_000_000).ToArbitrary(),
        hundredths =>
        {
            var amount = hundredths / 100m;
            foreach (var (marks, culture) in new[] { (NumberMarks.En, "en-US"), (NumberMarks.Id, "id-ID") })
            {
                var text = "Rp " + amount.ToString("#,##0.00", CultureInfo.GetCultureInfo(culture));

                WrittenNumber.Hundredths(text, marks, All, long.MaxValue, out var read).Should().Be(NumberFault.None);
                read.Should().Be(hundredths);
                WrittenNumber.Alone(text, All, long.MaxValue, hasThousands: true, out var alone).Should().Be(NumberFault.None);
                alone.Should().Be(hundredths);
                WrittenNumber.Hundredths(text, marks.Other, All, long.MaxValue, out _).Should().NotBe(NumberFault.None);
            }
        }).QuickCheckThrowOnFailure();

    private static NumberMarks MarksOf(string name) => name == "id" ? NumberMarks.Id : NumberMarks.En;
}
