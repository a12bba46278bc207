namespace ServiceKpi.Domain.Tests.People;

public sealed class SecondFactorTests
{
    [Theory]
    [InlineData(SecondFactorDemand.Nobody, Role.Admin, false, false, false, Awaited.Nothing)]
    [InlineData(SecondFactorDemand.Nobody, Role.Admin, true, false, false, Awaited.SecondStep)]
    [InlineData(SecondFactorDemand.Nobody, Role.Admin, true, true, true, Awaited.Nothing)]
    [InlineData(SecondFactorDemand.Nobody, Role.Admin, false, true, false, Awaited.Nothing)]
    [InlineData(SecondFactorDemand.Admins, Role.Admin, false, false, false, Awaited.SetUp)]
    [InlineData(SecondFactorDemand.Admins, Role.Admin, false, false, true, Awaited.SetUp)]
    [InlineData(SecondFactorDemand.Admins, Role.Admin, false, true, false, Awaited.SecondStep)]
    [InlineData(SecondFactorDemand.Admins, Role.Admin, false, true, true, Awaited.Nothing)]
    [InlineData(SecondFactorDemand.Admins, Role.Manager, false, false, false, Awaited.Nothing)]
    [InlineData(SecondFactorDemand.Admins, Role.Staff, true, false, false, Awaited.SecondStep)]
    [InlineData(SecondFactorDemand.Everybody, Role.Staff, false, false, false, Awaited.SetUp)]
    [InlineData(SecondFactorDemand.Everybody, Role.Manager, true, false, true, Awaited.Nothing)]
    public void Who_has_to_do_what_after_the_password(
        SecondFactorDemand demand, Role role, bool hasApp, bool hasPasskey, bool isConfirmed, Awaited awaited) =>
        new SecondFactor(hasApp, hasPasskey).Asks(demand, role, isConfirmed).Should().Be(awaited);

    [Fact]
    public void Somebody_of_whom_something_is_awaited_sees_and_does_nothing()
    {
        var admin = new ServiceKpi.Domain.People.Rights(7, "Dewi", Role.Admin, AllOutlets: true, new HashSet<int>());

        var waiting = admin.Until(Awaited.SecondStep);

        (waiting.AccountId, waiting.Name, waiting.Awaits).Should().Be((7, "Dewi", Awaited.SecondStep));
        (waiting.IsAdmin, waiting.Sees(1), waiting.MayEnter(1), waiting.MayComment(1), waiting.MayPlan(null)).Should().Be((false, false, false, false, false));
        waiting.Should().NotBe(admin);
        admin.Until(Awaited.Nothing).Should().BeSameAs(admin);
    }
}
