using System.Text;

namespace ServiceKpi.Domain.Tests.People;

public sealed class OneTimeCodeTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    /// <summary>The table of RFC 6238, appendix B, for SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        OneTimeCode.Of(Key, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).Should().Be(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_differ_by_half_a_minute(int steps, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(2000000000);
        var step = OneTimeCode.StepAt(now) + steps;

        (OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step), now, used: 0) == step).Should().Be(isTaken);
    }

    [Fact]
    public void A_step_that_was_used_and_those_before_are_taken_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(2000000000);
        var step = OneTimeCode.StepAt(now);

        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step), now, used: step).Should().BeNull();
        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step - 1), now, used: step).Should().BeNull();
        OneTimeCode.StepOf(Key, OneTimeCode.Of(Key, step + 1), now, used: step).Should().Be(step + 1);
    }

    /// <summary>The examples of RFC 4648, chapter 10.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_typed_in_base_32(string bytes, string text) => Base32.Of(Encoding.ASCII.GetBytes(bytes)).Should().Be(text);
}
