using System.Globalization;

namespace ServiceKpi.Data.Demo;

/// <summary>
/// Members of an outlet: who joined in the three years before the demo and since, who left, who came back, and who is a
/// member at a second outlet as well.
/// </summary>
internal static class DemoMemberships
{
    private const int MonthsBefore = 36;
    private const double DaysOfMonth = 30.4;
    private const double Returning = 0.06;
    private const double AlsoElsewhere = 0.03;

    /// <summary>Where codes of customers are counted from.</summary>
    private static readonly DateOnly FirstCode = new(2019, 1, 1);

    public static List<Membership> Of(
        DemoProfile profile, IEnumerable<DemoProfile> all, Outlet outlet, DateOnly first, DateOnly today)
    {
        var profiles = all.ToList();
        var place = profiles.IndexOf(profile);
        var from = first.AddMonths(-MonthsBefore);
        var own = Joins(profile, place, from, today)
            .SelectMany(join => Stays(profile, outlet, join, today));
        var neighbours = profiles.Skip(place + 1).Take(1).Where(next => next.Region == profile.Region);
        var shared = neighbours.SelectMany(next => Joins(next, place + 1, from, today))
            .Where(join => new DemoRandom("elsewhere", join.Customer, 0).Chance(AlsoElsewhere))
            .Select(join => join with { Day = join.Day.AddDays(30) })
            .Where(join => join.Day >= profile.OpenedOn && join.Day <= today)
            .SelectMany(join => Stays(profile, outlet, join, today));
        return [.. own.Concat(shared).OrderBy(m => m.JoinedOn).ThenBy(m => m.Customer, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Customer, DateOnly Day)> Joins(
        DemoProfile profile, int place, DateOnly from, DateOnly today)
    {
        for (var day = profile.OpenedOn > from ? profile.OpenedOn : from; day <= today; day = day.AddDays(1))
        {
            var random = new DemoRandom("joins", profile.Code, day.DayNumber);
            var joins = Math.Min(random.Times(profile.JoinsPerMonth / DaysOfMonth), 3);
            for (var i = 0; i < joins; i++)
            {
                var code = 100_000 + ((day.DayNumber - FirstCode.DayNumber) * 48) + (place * 4) + i;
                yield return (string.Create(CultureInfo.InvariantCulture, $"C-{code}"), day);
            }
        }
    }

    private static IEnumerable<Membership> Stays(
        DemoProfile profile, Outlet outlet, (string Customer, DateOnly Day) join, DateOnly today)
    {
        var random = new DemoRandom("stay", join.Customer + profile.Code, 0);
        var left = LeavesAfter(join.Day, profile.Churn, random);
        yield return new Membership(join.Customer, outlet.Id, join.Day, left <= today ? left : null);

        var back = left.AddDays(random.Between(20, 200));
        if (random.Chance(Returning) && back <= today)
        {
            var leftAgain = LeavesAfter(back, profile.Churn, random);
            yield return new Membership(join.Customer, outlet.Id, back, leftAgain <= today ? leftAgain : null);
        }
    }

    /// <summary>As likely in every month, so the days as a member fall off exponentially.</summary>
    private static DateOnly LeavesAfter(DateOnly day, double churn, DemoRandom random)
    {
        var months = Math.Log(1 - random.Share()) / Math.Log(1 - churn);
        return day.AddDays(1 + (int)Math.Min(months * DaysOfMonth, 20_000));
    }
}
