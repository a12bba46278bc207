namespace ServiceKpi.Domain.Tests.Outlets;

public sealed class OrganisationTests
{
    [Theory]
    [InlineData("UTC", "2026-03-20")]
    [InlineData("Asia/Jakarta", "2026-03-20")]
    [InlineData("Pacific/Kiritimati", "2026-03-21")]
    [InlineData("Pacific/Pago_Pago", "2026-03-19")]
    public void Today_is_the_day_in_its_own_zone(string zone, string today) =>
        new Organisation { TimeZone = zone }.Today(new TestChain("2026-03-20")).Should().Be(TestTime.Day(today));
}
