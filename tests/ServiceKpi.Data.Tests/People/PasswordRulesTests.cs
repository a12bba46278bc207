namespace ServiceKpi.Data.Tests.People;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("elevenchars", PasswordFault.TooShort)]
    [InlineData("aaaaaaaaaaaaaaaa", PasswordFault.Pattern)]
    [InlineData("123456789012", PasswordFault.Pattern)]
    [InlineData("abcdefghijklmnop", PasswordFault.Pattern)]
    [InlineData("qwertyuiopasdfgh", PasswordFault.Pattern)]
    [InlineData("koperkoperkoper", PasswordFault.Pattern)]
    [InlineData("rinahartati12", PasswordFault.ContainsName)]
    [InlineData("ServiceKPI-2026", PasswordFault.Common)]
    [InlineData("rahasia-Jakarta1", PasswordFault.Common)]
    [InlineData("Bismillah 123!", PasswordFault.Common)]
    [InlineData("correct horse battery staple", PasswordFault.Common)]
    public void What_is_tried_first_is_refused(string password, PasswordFault fault) =>
        PasswordRules.FaultOf(password, ["rinahartati", "Rina"]).Should().Be(fault);

    [Theory]
    [InlineData("gerobak biru menari pelan")]
    [InlineData("kopi pahit di jakarta selatan")]
    [InlineData("twelve charz")]
    [InlineData("パスワードは長いほうがよい")]
    public void No_kinds_of_characters_are_demanded(string password) =>
        PasswordRules.FaultOf(password, ["rina"]).Should().BeNull();

    [Fact]
    public void Length_is_counted_as_people_count()
    {
        var decomposed = string.Concat("gerobakbiru".Select(c => c + "\u0301"));

        PasswordRules.FaultOf(decomposed, []).Should().Be(PasswordFault.TooShort, "these are eleven characters with accents");
        PasswordRules.FaultOf(string.Concat(Enumerable.Repeat("gerobak biru ", 20)) + "x", []).Should().Be(PasswordFault.TooLong);
    }
}
