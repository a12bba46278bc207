namespace ServiceKpi.Domain.Tests.Targets;

public sealed class FollowedShareTests
{
    /// <summary>Of 100, 90 stay through the first month and 0.8 · 0.8 · 90 = 57.6 through two more.</summary>
    [Theory]
    [InlineData(FollowedCustomers.Kept, 90, 80, 57.6)]
    [InlineData(FollowedCustomers.Lost, 10, 20, 42.4)]
    public void What_stays_through_months_that_differ_is_the_product(object customers, double first, double others, double expected) =>
        FollowedShare.Over((FollowedCustomers)customers, [(first, 1), (others, 2)]).Should().BeApproximately(expected, 1e-9);

    [Fact]
    public void Half_a_month_keeps_the_square_root() =>
        FollowedShare.Over(FollowedCustomers.Kept, 81, 0.5).Should().BeApproximately(90, 1e-9);

    [Fact]
    public void One_month_is_what_was_stated_to_the_last_digit()
    {
        FollowedShare.Over(FollowedCustomers.Kept, 57, 1).Should().Be(57);
        FollowedShare.Over(FollowedCustomers.Lost, 0.1, 1).Should().Be(0.1);
    }
}
