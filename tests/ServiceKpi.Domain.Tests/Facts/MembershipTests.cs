namespace ServiceKpi.Domain.Tests.Facts;

public sealed class MembershipTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_membership_lasts_until_said_otherwise()
    {
        var membership = new Membership(" C1 ", 2, Day);

        membership.Customer.Should().Be("C1");
        membership.OutletId.Should().Be(2);
        membership.LeftOn.Should().BeNull();
    }

    [Fact]
    public void Leaving_before_joining_throws_and_on_the_same_day_does_not()
    {
        FluentActions.Invoking(() => new Membership("C1", 1, Day, Day.AddDays(-1))).Should().Throw<ArgumentException>();
        new Membership("C1", 1, Day, Day).LeftOn.Should().Be(Day);
    }

    [Fact]
    public void A_blank_customer_or_one_too_long_throws()
    {
        FluentActions.Invoking(() => new Membership(" ", 1, Day)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Membership(new string('c', 201), 1, Day)).Should().Throw<ArgumentException>();
    }
}
