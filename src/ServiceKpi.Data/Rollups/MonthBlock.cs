namespace ServiceKpi.Data.Rollups;

/// <summary>
/// What one outlet has in one calendar month. Of each measure that has anything the sums from the first of the month up to each day,
/// so that any days of the month are the difference of two of them; of each distribution the durations of one day after the other.
/// </summary>
internal sealed class MonthBlock
{
    private const int Overhead = 500;

    /// <summary>The column of each measure: of narrow ones the number, of wide ones its complement, or none.</summary>
    private readonly short?[] columns;
    private readonly int[] narrow;
    private readonly long[] wide;
    private readonly DayDurations[] durations;
    private readonly int size;
    private volatile SliceMonth? slices;

    /// <summary>Packs the days of a month.</summary>
    /// <param name="month">A day of it.</param>
    /// <param name="figures">Each measure, in their order, day by day.</param>
    /// <param name="durationsOf">The histograms of a distribution day by day, as they are stored; null for a day without any.</param>
    public MonthBlock(DateOnly month, long[][] figures, Func<Distribution, byte[]?[]> durationsOf)
    {
        Days = Period.MonthOf(month);
        columns = new short?[figures.Length];
        var (narrowSums, wideSums) = (new List<int>(), new List<long>());
        var sums = new long[Days.Days + 1];
        for (var measure = 0; measure < figures.Length; measure++)
        {
            if (!figures[measure].AsSpan().ContainsAnyExcept(0))
            {
                continue;
            }

            var fits = true;
            for (var day = 0; day < Days.Days; day++)
            {
                sums[day + 1] = checked(sums[day] + figures[measure][day]);
                fits &= sums[day + 1] is >= int.MinValue and <= int.MaxValue;
            }

            if (fits)
            {
                columns[measure] = (short)(narrowSums.Count / sums.Length);
                narrowSums.AddRange(sums.Select(s => (int)s));
            }
            else
            {
                columns[measure] = (short)~(wideSums.Count / sums.Length);
                wideSums.AddRange(sums);
            }
        }

        (narrow, wide) = ([.. narrowSums], [.. wideSums]);
        durations = [.. MeasureSums.Distributions.Select(d => DayDurations.Of(durationsOf(d)))];
        size = Overhead + (sizeof(int) * narrow.Length) + (sizeof(long) * wide.Length) + durations.Sum(d => d.Size);
    }

    /// <summary>The month.</summary>
    public Period Days { get; }

    /// <summary>The parts of its tickets and answers; none before somebody has asked for one.</summary>
    public SliceMonth? Slices
    {
        get => slices;
        set => slices = value;
    }

    /// <summary>Roughly how many bytes it takes.</summary>
    public int Size => size + (slices?.Size ?? 0);

    /// <summary>Adds the days that the month shares with a period, and of some distributions their durations.</summary>
    public void AddTo(MeasureAdder adder, Period period, IReadOnlyCollection<Distribution> distributions)
    {
        var (from, to) = Between(period);
        var sums = adder.Sums;
        for (var measure = 0; measure < columns.Length; measure++)
        {
            if (columns[measure] is { } column)
            {
                sums[measure] += Sum(column, from, to);
            }
        }

        foreach (var distribution in distributions)
        {
            durations[(int)distribution].AddTo(adder, distribution, from, to);
        }
    }

    /// <summary>A measure of a day of the month.</summary>
    public long Figure(Measure measure, DateOnly day)
    {
        var at = day.DayNumber - Days.From.DayNumber;
        return columns[(int)measure] is { } column ? Sum(column, at, at + 1) : 0;
    }

    /// <summary>Writes a measure of each of some days of the month. False when the month has nothing of it.</summary>
    public bool CopyTo(Measure measure, Period days, Span<long> figures)
    {
        if (columns[(int)measure] is not { } column)
        {
            figures[..days.Days].Clear();
            return false;
        }

        var (from, _) = Between(days);
        for (var i = 0; i < days.Days; i++)
        {
            figures[i] = Sum(column, from + i, from + i + 1);
        }

        return true;
    }

    /// <summary>The places of the first of the days, and of the one after the last.</summary>
    private (int From, int To) Between(Period period) => (
        Math.Max(period.From.DayNumber, Days.From.DayNumber) - Days.From.DayNumber,
        Math.Min(period.To.DayNumber, Days.To.DayNumber) - Days.From.DayNumber + 1);

    private long Sum(short column, int from, int to)
    {
        if (column >= 0)
        {
            var at = column * (Days.Days + 1);
            return (long)narrow[at + to] - narrow[at + from];
        }

        var wideAt = ~column * (Days.Days + 1);
        return wide[wideAt + to] - wide[wideAt + from];
    }
}

/// <summary>
/// The durations of some days on end, each as the bucket of its length. A number holds the bucket in its lower twelve bits and in its
/// upper four how often it comes, less one; what comes more often stands there again.
/// </summary>
/// <param name="durations">The durations of one day after the other.</param>
/// <param name="starts">Where those of each day begin, and where all end.</param>
/// <param name="lowest">The lowest bucket.</param>
/// <param name="highest">The highest bucket.</param>
internal sealed class DayDurations(ushort[] durations, int[] starts, int lowest, int highest)
{
    private const int BucketBits = 12;
    private const int MostAtOnce = 1 << (16 - BucketBits);

    /// <summary>Roughly how many bytes it takes.</summary>
    public int Size => (sizeof(ushort) * durations.Length) + (sizeof(int) * starts.Length);

    /// <summary>Packs the durations of days on end, each as a histogram is stored; null for a day without any.</summary>
    public static DayDurations Of(byte[]?[] days)
    {
        var durations = new List<ushort>();
        var starts = new int[days.Length + 1];
        var (lowest, highest) = (int.MaxValue, -1);
        for (var day = 0; day < days.Length; day++)
        {
            foreach (var (bucket, count) in DurationHistogram.Each(days[day]))
            {
                (lowest, highest) = (Math.Min(lowest, bucket), Math.Max(highest, bucket));
                for (var left = count; left > 0; left -= MostAtOnce)
                {
                    durations.Add((ushort)(bucket | ((int)(Math.Min(left, MostAtOnce) - 1) << BucketBits)));
                }
            }

            starts[day + 1] = durations.Count;
        }

        return new DayDurations([.. durations], durations.Count == 0 ? [] : starts, lowest, highest);
    }

    /// <summary>Adds the durations of the days from one place up to before another.</summary>
    public void AddTo(MeasureAdder adder, Distribution distribution, int from, int to)
    {
        if (highest < 0)
        {
            return;
        }

        var counts = adder[distribution].Between(lowest, highest);
        foreach (var duration in durations.AsSpan(starts[from]..starts[to]))
        {
            counts[duration & ((1 << BucketBits) - 1)] += (duration >> BucketBits) + 1;
        }
    }
}
