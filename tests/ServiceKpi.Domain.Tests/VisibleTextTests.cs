namespace ServiceKpi.Domain.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain Ünïcode 日本 😀", "plain Ünïcode 日本 😀")]
    [InlineData("\u001b[2Jred\u0007\0", "\\x1b[2Jred\\x07\\x00")]
    [InlineData("a\r\nb\tc", "a\\x0d\\x0ab\\x09c")]
    [InlineData("c1 \u009b", "c1 \\x9b")]
    [InlineData("turned \u202e", "turned \\u202e")]
    public void What_would_move_a_terminal_is_written_out(string text, string visible)
    {
        VisibleText.Of(text).Should().Be(visible);
        VisibleText.Of(visible).Should().Be(visible);
    }
}
