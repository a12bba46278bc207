using ServiceKpi.Data.Queries;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Data.Tests.Queries;

public sealed class SegmentsTests
{
    [Fact]
    public void Periods_are_cut_wherever_one_begins_or_ends()
    {
        var segments = new Segments([Days(1, 10), Days(5, 12), Days(20, 20)]);

        segments.All.Should().Equal(Days(1, 4), Days(5, 10), Days(11, 12), Days(20, 20));
        segments.Stretches().Should().Equal(Days(1, 12), Days(20, 20));
    }

    [Fact]
    public void Every_day_of_a_period_has_a_segment_and_no_other_day_has() =>
        Enumerable.Range(0, 200).Should().OnlyContain(seed => Holds(new System.Random(seed)));

    private static bool Holds(System.Random random)
    {
        var periods = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Any(random)).ToList();
        var segments = new Segments(periods);
        return new Period(Facts.Day.AddDays(-5), Facts.Day.AddDays(80)).EachDay().All(day =>
            segments.IndexOf(day) >= 0
                ? periods.Any(p => p.Contains(day)) && segments.All[segments.IndexOf(day)].Contains(day)
                : !periods.Any(p => p.Contains(day)))
            && periods.All(p => p.Days == segments.All.Where(s => p.Contains(s)).Sum(s => s.Days));
    }

    private static Period Any(System.Random random)
    {
        var first = random.Next(60);
        return Days(first, first + random.Next(15));
    }

    private static Period Days(int first, int last) => new(Facts.Day.AddDays(first), Facts.Day.AddDays(last));
}
