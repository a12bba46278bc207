namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OutletCodeTests
{
    [Theory]
    [InlineData("SBY01", true)]
    [InlineData("7", true)]
    [InlineData("a.b-c_d", true)]
    [InlineData("CAFÉ", true)]
    [InlineData("12345678901234567890123456789012", true)]
    [InlineData("123456789012345678901234567890123", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("New", false)]
    [InlineData("JKT/01", false)]
    [InlineData("BDG 50%", false)]
    [InlineData("CAFE\u0301", false)]
    [InlineData("A\u001bB", false)]
    public void A_code_is_what_an_address_holds(string? code, bool isAllowed) => OutletCode.IsAllowed(code).Should().Be(isAllowed);

    [Theory]
    [InlineData("sby01", "SBY01")]
    [InlineData("SBY 01", "SBY01")]
    [InlineData("SBY1", "SBY01")]
    [InlineData("7", "007")]
    [InlineData("cafe\u0301", "CAFÉ")]
    [InlineData("SBY0010", "SBY10")]
    [InlineData("A-0", "A-00")]
    public void Codes_that_people_and_spreadsheets_make_of_one_another_are_near(string code, string known) =>
        OutletCode.Near(code, ["BDG01", known]).Should().Be(known);

    [Theory]
    [InlineData("SBY01")]
    [InlineData("SBY02")]
    [InlineData("SBY100")]
    [InlineData("SB-Y01")]
    public void Other_codes_and_the_code_itself_are_not(string code) => OutletCode.Near(code, ["SBY01"]).Should().BeNull();
}
