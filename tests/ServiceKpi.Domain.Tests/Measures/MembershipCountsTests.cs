using FsCheck;
using FsCheck.Fluent;

namespace ServiceKpi.Domain.Tests.Measures;

public sealed class MembershipCountsTests
{
    private static readonly DateOnly Origin = new(2026, 3, 1);

    [Theory]
    [InlineData("2026-02-28", null, 1, 1, "joined on the day before")]
    [InlineData("2026-03-01", null, 0, 0, "joined on the first day, so is new")]
    [InlineData("2026-01-01", "2026-02-28", 0, 0, "left on the day before, so is no member on it")]
    [InlineData("2026-01-01", "2026-03-01", 1, 0, "left on the first day")]
    [InlineData("2026-01-01", "2026-03-31", 1, 0, "left on the last day, so is no member on it")]
    [InlineData("2026-01-01", "2026-04-01", 1, 1, "left on the day after")]
    [InlineData("2026-02-28", "2026-02-28", 0, 0, "left on the day of joining, so never was a member")]
    public void A_membership_holds_from_its_first_day_to_before_its_last(
        string joined, string? left, long atStart, long retained, string why) =>
        Count(Members.Of("A", joined, left)).Should().Be(new MembershipCounts(atStart, retained), why);

    [Fact]
    public void A_customer_of_two_outlets_counts_once() =>
        Count(Members.Of("A", "2026-01-01"), Members.Of("A", "2026-02-01", outlet: 2)).Should().Be(new MembershipCounts(1, 1));

    [Fact]
    public void Who_leaves_one_outlet_and_stays_at_the_other_is_retained_by_the_group() =>
        Count(Members.Of("A", "2026-01-01", "2026-03-10"), Members.Of("A", "2026-02-01", outlet: 2))
            .Should().Be(new MembershipCounts(1, 1));

    [Fact]
    public void Who_comes_back_after_a_gap_is_not_retained() =>
        Count(Members.Of("A", "2026-01-01", "2026-03-10"), Members.Of("A", "2026-03-12")).Should().Be(new MembershipCounts(1, 0));

    [Fact]
    public void A_gap_of_a_single_day_is_a_gap() =>
        Count(Members.Of("A", "2026-01-01", "2026-03-31"), Members.Of("A", "2026-04-01")).Should().Be(new MembershipCounts(1, 0));

    [Fact]
    public void Who_renews_without_a_day_between_is_retained() =>
        Count(Members.Of("A", "2026-01-01", "2026-03-10"), Members.Of("A", "2026-03-10")).Should().Be(new MembershipCounts(1, 1));

    [Fact]
    public void A_gap_before_the_period_does_not_matter() =>
        Count(Members.Of("A", "2025-01-01", "2025-06-01"), Members.Of("A", "2026-02-01")).Should().Be(new MembershipCounts(1, 1));

    [Fact]
    public void Nobody_is_nobody() => Count().Should().Be(new MembershipCounts(0, 0));

    [Fact]
    public void Counting_by_intervals_is_counting_day_by_day()
    {
        var membership =
            from customer in Gen.Elements("A", "B", "C")
            from outlet in Gen.Choose(1, 3)
            from joined in Gen.Choose(-12, 12)
            from length in Gen.Choose(0, 15)
            from lasting in Gen.Choose(0, 3)
            select new Membership(
                customer, outlet, Origin.AddDays(joined), lasting == 0 ? null : Origin.AddDays(joined + length));
        var cases =
            from memberships in membership.ArrayOf()
            from asked in Gen.SubListOf(1, 2, 3)
            from first in Gen.Choose(-2, 5)
            from days in Gen.Choose(0, 9)
            select (memberships, asked, period: new Period(Origin.AddDays(first), Origin.AddDays(first + days)));

        Law.Holds(cases, c => new MembershipLedger(c.memberships).Of([.. c.asked], c.period)
            .Should().Be(DayByDay([.. c.memberships.Where(m => c.asked.Contains(m.OutletId))], c.period)));
    }

    private static MembershipCounts Count(params Membership[] memberships) => MembershipCounts.Of(memberships, Members.March);

    private static MembershipCounts DayByDay(Membership[] memberships, Period period)
    {
        bool IsMember(string customer, DateOnly day) =>
            memberships.Any(m => m.Customer == customer && m.JoinedOn <= day && (m.LeftOn is null || day < m.LeftOn));

        var atStart = memberships.Select(m => m.Customer).Distinct().Where(c => IsMember(c, period.DayBefore)).ToList();
        return new(atStart.Count, atStart.Count(c => period.EachDay().All(day => IsMember(c, day))));
    }
}
