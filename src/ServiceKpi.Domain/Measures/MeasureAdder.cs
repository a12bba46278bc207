namespace ServiceKpi.Domain.Measures;

/// <summary>Adds up measures and durations without an object for each part, to be used for one sum after the other.</summary>
public sealed class MeasureAdder
{
    private readonly Int128[] sums = new Int128[MeasureSums.All.Count];
    private readonly DurationAdder?[] durations = new DurationAdder?[MeasureSums.Distributions.Count];

    /// <summary>The sum of each measure so far, in their order, to be added to.</summary>
    public Span<Int128> Sums => sums;

    /// <summary>The durations of a distribution so far, to be added to.</summary>
    public DurationAdder this[Distribution distribution] => durations[(int)distribution] ??= new DurationAdder();

    /// <summary>Adds sums that are known already.</summary>
    public void Add(MeasureSums part) => Add(part, 1);

    /// <summary>Takes sums away that were added before.</summary>
    public void Subtract(MeasureSums part) => Add(part, -1);

    /// <summary>The sums of what was added; afterwards nothing is.</summary>
    public MeasureSums Take()
    {
        var taken = new DurationHistogram[durations.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            taken[i] = durations[i]?.Take() ?? DurationHistogram.Empty;
        }

        var sum = MeasureSums.Of([.. sums], taken);
        Array.Clear(sums);
        return sum;
    }

    private void Add(MeasureSums part, int sign)
    {
        ArgumentNullException.ThrowIfNull(part);
        foreach (var measure in MeasureSums.All)
        {
            sums[(int)measure] = checked(sums[(int)measure] + (sign * part.Exact(measure)));
        }

        foreach (var distribution in MeasureSums.Distributions.Where(d => part[d].Count > 0))
        {
            part[distribution].AddTo(this[distribution], sign);
        }
    }
}

/// <summary>Adds durations up in an array of all buckets, to be used for one sum after the other.</summary>
public sealed class DurationAdder
{
    private readonly long[] counts = new long[DurationHistogram.HighestBucket + 1];
    private int lowest = int.MaxValue;
    private int highest = -1;

    /// <summary>The buckets, to add to those between two bounds, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such bucket.</exception>
    public Span<long> Between(int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, DurationHistogram.HighestBucket);
        lowest = Math.Min(lowest, least);
        highest = Math.Max(highest, most);
        return counts;
    }

    /// <summary>What was added; afterwards nothing is.</summary>
    public DurationHistogram Take()
    {
        if (highest < 0)
        {
            return DurationHistogram.Empty;
        }

        var used = counts.AsSpan(lowest, highest - lowest + 1);
        var sum = DurationHistogram.OfCounts(lowest, used);
        used.Clear();
        (lowest, highest) = (int.MaxValue, -1);
        return sum;
    }
}
