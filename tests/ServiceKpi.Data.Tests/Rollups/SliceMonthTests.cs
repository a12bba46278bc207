using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Rollups;

/// <summary>What a month counts apart is packed, and comes out of it as it was put in.</summary>
public sealed class SliceMonthTests
{
    private static readonly Period March = Period.MonthOf(new DateOnly(2026, 3, 1));
    private static readonly Measure[] Counted = [.. MeasureSums.All.Where(Slice.Cuts)];

    private readonly System.Random random = new(12);

    [Fact]
    public void Any_days_of_a_part_are_the_sum_of_its_facts_there()
    {
        for (var trial = 0; trial < 30; trial++)
        {
            var facts = Enumerable.Range(0, 60).Select(_ => (Profile: random.Next(4), Day: March.From.AddDays(random.Next(31)), Counted: AnyFact())).ToList();
            var month = Pack(facts);
            var from = random.Next(-9, 31);
            var days = new Period(March.From.AddDays(from), March.From.AddDays(random.Next(Math.Max(from, 0), 40)));
            for (var place = 0; place < month.Parts; place++)
            {
                var adder = new MeasureAdder();
                var figures = new long[days.Days];
                var expected = facts.Where(f => Profile(f.Profile).Equals(month.ProfileOf(place)) && days.Contains(f.Day)).ToList();

                var few = new long[MeasureSums.All.Count];
                month.AddTo(adder, few, place, days, MeasureSums.Distributions);
                adder.Add(MeasureSums.Of(m => few[(int)m]));
                month.AddTo(figures, place, Measure.PromiseMoves, days);

                adder.Take().Should().Be(MeasureSums.Sum(expected.Select(f => f.Counted)), "trial {0}", trial);
                figures.Should().Equal(days.EachDay().Select(day => expected.Where(f => f.Day == day).Sum(f => f.Counted[Measure.PromiseMoves])));
                month.FactsOf(place, 1u << (int)RowDay.Opened, month.Bits(days)).Should().Be(expected.Count);
                month.FactsOf(place, 1u << (int)RowDay.Paid, month.Bits(days)).Should().Be(0);
            }
        }
    }

    [Fact]
    public void Only_the_durations_are_added_that_somebody_asks_for()
    {
        var month = Pack([(0, March.From, MeasureSums.Of(_ => 0, _ => DurationHistogram.Of([5, 7])))]);
        var adder = new MeasureAdder();

        month.AddTo(adder, new long[MeasureSums.All.Count], 0, March, [Distribution.ResolutionTimes]);

        var sums = adder.Take();
        MeasureSums.Distributions.Where(d => sums[d].Count > 0).Should().Equal(Distribution.ResolutionTimes);
    }

    private static SliceMonth Pack(IEnumerable<(int Profile, DateOnly Day, MeasureSums Counted)> facts)
    {
        var builder = new SliceMonth.Builder(March);
        foreach (var (profile, day, counted) in facts)
        {
            builder.Add(Profile(profile), day, [RowDay.Opened], counted);
        }

        return builder.ToMonth();
    }

    private static SliceProfile Profile(int number) => number == 0
        ? SliceProfile.None
        : SliceProfile.Of(Facts.Ticket(Facts.Outlet(), "T", "2026-03-01 02:00", new TicketDetails { Topic = $"topic {number}" }));

    /// <summary>Mostly nothing and one, and now and then money beyond 32 bits and below zero.</summary>
    private MeasureSums AnyFact() => MeasureSums.Of(
        m => !Counted.Contains(m) ? 0 : random.Next(20) switch { 0 => random.NextInt64(-1L << 40, 1L << 40), 1 => random.Next(12), < 8 => 1, _ => 0 },
        _ => DurationHistogram.Of(Enumerable.Range(0, random.Next(3)).Select(_ => random.NextInt64(1L << random.Next(1, 40)))));
}
