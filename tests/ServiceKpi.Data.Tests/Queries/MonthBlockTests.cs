namespace ServiceKpi.Data.Tests.Queries;

public sealed class MonthBlockTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    private readonly System.Random random = new(11);

    [Fact]
    public void Any_days_of_a_month_are_the_sum_of_these_days()
    {
        for (var trial = 0; trial < 40; trial++)
        {
            var days = AnyDays();
            var block = Block(days);
            var from = random.Next(31);
            var to = from + random.Next(31 - from);
            var adder = new MeasureAdder();

            block.AddTo(adder, new Period(March.AddDays(from - (from == 0 ? 9 : 0)), March.AddDays(to + (to == 30 ? 9 : 0))), MeasureSums.Distributions);

            adder.Take().Should().Be(MeasureSums.Sum(days[from..(to + 1)].OfType<MeasureSums>()), $"trial {trial}");
        }
    }

    [Fact]
    public void A_measure_is_read_day_by_day()
    {
        var days = AnyDays();
        var block = Block(days);
        var figures = new long[10];
        foreach (var measure in MeasureSums.All)
        {
            var hasAny = block.CopyTo(measure, new Period(March.AddDays(5), March.AddDays(14)), figures);

            figures.Should().Equal(days[5..15].Select(d => d?[measure] ?? 0));
            hasAny.Should().Be(days.Any(d => d?[measure] > 0 || d?[measure] < 0));
            block.Figure(measure, March.AddDays(30)).Should().Be(days[30]?[measure] ?? 0);
        }
    }

    [Fact]
    public void A_day_after_a_large_refund_is_right_although_the_sums_up_to_each_day_are_small()
    {
        MeasureSums?[] days = [Revenue(-2_000_000_000), Revenue(2_500_000_000), .. new MeasureSums?[29]];

        Block(days).Figure(Measure.RevenueMinor, March.AddDays(1)).Should().Be(2_500_000_000);

        static MeasureSums Revenue(long minor) => MeasureSums.Of(m => m == Measure.RevenueMinor ? minor : 0);
    }

    [Fact]
    public void A_day_of_very_many_equal_durations_keeps_their_number()
    {
        var many = MeasureSums.Of(_ => 1, _ => DurationHistogram.Of(Enumerable.Repeat(long.MaxValue, 100_000).Append(0)));
        var adder = new MeasureAdder();

        Block([many, .. new MeasureSums?[30]]).AddTo(adder, Period.Of(March), MeasureSums.Distributions);

        adder.Take().Should().Be(many);
    }

    [Fact]
    public void A_month_of_many_outlets_is_right_however_many_of_them_change()
    {
        var groups = new GroupBlocks();
        int[] outlets = [.. Enumerable.Range(1, 12)];
        var months = outlets.Select(_ => AnyDays()).ToArray();
        MonthBlock[] blocks = [.. months.Select(m => Block(m))];
        for (var trial = 0; trial < 20; trial++)
        {
            foreach (var changed in Enumerable.Range(0, trial % 7).Select(_ => random.Next(12)).Distinct())
            {
                months[changed] = AnyDays();
                blocks[changed] = Block(months[changed]);
            }

            groups.Of(7, outlets, [.. blocks]).Should().Be(MeasureSums.Sum(months.SelectMany(m => m.OfType<MeasureSums>())), $"trial {trial}");
            groups.Of(8, outlets, [.. blocks.Reverse()]).Should().Be(groups.Of(7, outlets, [.. blocks]));
        }
    }

    private static MonthBlock Block(IReadOnlyList<MeasureSums?> days) => new(
        March,
        [.. MeasureSums.All.Select(measure => days.Select(day => day?[measure] ?? 0).ToArray())],
        distribution => [.. days.Select(day => day?[distribution].ToBytes())]);

    /// <summary>Money beyond 32 bits, also below zero; measures that nobody has; days without anything.</summary>
    private MeasureSums?[] AnyDays()
    {
        var had = MeasureSums.All.Where(_ => random.Next(3) > 0).ToHashSet();
        return [.. Enumerable.Range(0, 31).Select(_ => random.Next(4) == 0 ? null : MeasureSums.Of(
            m => !had.Contains(m) ? 0 : m == Measure.RevenueMinor ? random.NextInt64(-1L << 33, 1L << 33) : random.Next(50),
            _ => DurationHistogram.Of(Enumerable.Range(0, random.Next(40)).Select(_ => random.NextInt64(1L << random.Next(1, 40))))))];
    }
}
