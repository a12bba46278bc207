using System.Globalization;
namespace ServiceKpi.Web.Tests.Text;

public class DurationFormatterTests
{
    [Theory]
    [InlineData(0, "0 s", "0 dtk")]
    [InlineData(45, "45 s", "45 dtk")]
    [InlineData(60, "1 m", "1 mnt")]
    [InlineData(845, "14 m 5 s", "14 mnt 5 dtk")]
    [InlineData(3599.6, "1 h", "1 j")]
    [InlineData(8040, "2 h 14 m", "2 j 14 mnt")]
    [InlineData(86399, "1 d", "1 hari")]
    [InlineData(97200, "1 d 3 h", "1 hari 3 j")]
    [InlineData(-90, "−1 m 30 s", "−1 mnt 30 dtk")]
    public void A_duration_is_said_in_its_two_largest_units(double seconds, string english, string indonesian)
    {
        DurationFormatter.Words(seconds, Languages.English).Replace('\u00a0', ' ').Should().Be(english);
        DurationFormatter.Words(seconds, Languages.Indonesian).Replace('\u00a0', ' ').Should().Be(indonesian);
    }

    [Theory]
    [InlineData(0, "0 s", "0 dtk")]
    [InlineData(258, "4 m 18 s", "4 mnt 18 dtk")]
    [InlineData(8055.4, "2 h 14 m 15 s", "2 j 14 mnt 15 dtk")]
    [InlineData(93_789, "1 d 2 h 3 m 9 s", "1 hari 2 j 3 mnt 9 dtk")]
    [InlineData(-0.2, "0 s", "0 dtk")]
    public void A_duration_in_detail_has_every_unit(double seconds, string english, string indonesian)
    {
        DurationFormatter.Exact(seconds, Languages.English).Replace('\u00a0', ' ').Should().Be(english);
        DurationFormatter.Exact(seconds, Languages.Indonesian).Replace('\u00a0', ' ').Should().Be(indonesian);
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(59.6, "1.0 m")]
    [InlineData(226, "3.8 m")]
    [InlineData(3596, "59.9 m")]
    [InlineData(3598, "1.0 h")]
    [InlineData(53220, "14.8 h")]
    [InlineData(86100, "23.9 h")]
    [InlineData(86300, "1.0 d")]
    [InlineData(-226, "−3.8 m")]
    [InlineData(-0.2, "0 s")]
    public void In_a_table_a_duration_has_one_unit(double seconds, string text) =>
        DurationFormatter.Tabular(seconds, CultureInfo.GetCultureInfo("en-US")).Should().Be(text.Replace(' ', '\u00a0'));
}
