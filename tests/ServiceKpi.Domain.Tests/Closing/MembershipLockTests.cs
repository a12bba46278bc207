using FsCheck;
using FsCheck.Fluent;
using static ServiceKpi.Domain.Tests.Closing.Locked;

namespace ServiceKpi.Domain.Tests.Closing;

public sealed class MembershipLockTests
{
    [Theory]
    [InlineData("2026-03-05", null, "2026-03", "has days in March")]
    [InlineData("2026-02-01", "2026-03-01", "2026-03", "is a member at the start of March, on 28 February")]
    [InlineData("2026-02-01", "2026-02-28", null, "has left before")]
    [InlineData("2026-04-01", "2026-04-30", null, "lies in April")]
    [InlineData("2026-04-01", "2026-05-01", "2026-05", "is a member at the start of May")]
    [InlineData("2026-04-01", null, "2026-05", "goes on through May")]
    [InlineData("2026-06-01", null, null, "begins after all locked months")]
    [InlineData("2026-03-05", "2026-03-05", null, "never has a day")]
    public void A_new_membership_alters_the_months_it_has(string joined, string? left, string? month, string why)
    {
        var membership = Members.Of("C-1", joined, left);

        Altered(null, membership).Should().Be(Month(month), why);
        Altered(membership, null).Should().Be(Month(month), why);
    }

    [Theory]
    [InlineData("2026-01-01", null, "2026-01-01", "2026-06-01", null, "leaves in June")]
    [InlineData("2026-01-01", null, "2026-01-01", "2026-04-15", "2026-05", "leaves in April and is gone in May")]
    [InlineData("2026-01-01", "2026-04-10", "2026-01-01", "2026-04-15", null, "leaves a few days later in April")]
    [InlineData("2026-01-01", "2026-04-10", "2026-01-15", "2026-04-10", null, "joined a few days later in January")]
    [InlineData("2026-01-01", "2026-04-10", "2026-03-02", "2026-04-10", "2026-03", "joined in March only")]
    [InlineData("2026-01-01", "2026-02-10", "2026-04-02", "2026-04-10", null, "was a member in February, is one in April")]
    [InlineData("2026-01-01", "2026-04-10", "2026-01-01", "2026-04-10", null, "is the same")]
    public void A_changed_membership_alters_the_months_in_which_it_differs(
        string joined, string? left, string joinedNow, string? leftNow, string? month, string why) =>
        Altered(Members.Of("C-1", joined, left), Members.Of("C-1", joinedNow, leftNow)).Should().Be(Month(month), why);

    [Fact]
    public void Another_customer_or_outlet_alters_every_month_of_the_membership()
    {
        var membership = Members.Of("C-1", "2026-01-01");

        Altered(membership, Members.Of("C-2", "2026-01-01")).Should().Be(March);
        Altered(membership, Members.Of("C-1", "2026-01-01", outlet: 2)).Should().Be(March);
    }

    [Fact]
    public void Whenever_the_members_of_a_locked_month_are_counted_otherwise_it_is_altered()
    {
        var ends = from joined in Gen.Choose(0, 180)
                   from days in Gen.Choose(0, 120)
                   select Membership(joined, days);
        var changes = from before in ends
                      from after in ends
                      select (before, after);

        Law.Holds(changes, change =>
        {
            foreach (var month in new[] { March, May }.Select(Period.MonthOf))
            {
                var locks = new MonthLocks([month.From]);
                if (MembershipCounts.Of([change.before], month) != MembershipCounts.Of([change.after], month))
                {
                    locks.Altered(change.before, change.after, _ => TestOutlet.AlwaysOpen).Should().Be(month.From);
                }
            }
        });
    }

    private static Membership Membership(int joined, int days)
    {
        var first = new DateOnly(2026, 1, 1).AddDays(joined);
        return new("C-1", 1, first, first.AddDays(days));
    }

    private static DateOnly? Month(string? month) => month is null ? null : TestTime.Day($"{month}-01");
}
