using System.Numerics;

namespace ServiceKpi.Data.Rollups;

/// <summary>
/// What one outlet has in one calendar month: the sums of the month ready made, and those of its days packed, seven bits a
/// byte, because most are small; the sign, which only money has, in the lowest bit.
/// </summary>
internal sealed class MonthBlock
{
    private const int BitsOfByte = 7;
    private const long Low = 0x7F;
    private const int Overhead = 1500;
    private const int BytesOfDuration = 40;
    private const int MostDurations = 10_000;
    private static readonly int Measures = MeasureSums.All.Count;

    private readonly byte[] packed;
    private readonly int[] starts;
    private readonly DurationHistogram[]?[] durations;

    /// <summary>Packs the days of a month; null for a day without anything.</summary>
    public MonthBlock(DateOnly month, IReadOnlyList<MeasureSums?> days)
    {
        Days = Period.MonthOf(month);
        Total = MeasureSums.Sum(days.OfType<MeasureSums>());
        var bytes = new List<byte>();
        starts = new int[days.Count + 1];
        durations = new DurationHistogram[]?[days.Count];
        foreach (var (index, day) in days.Index())
        {
            if (day is not null)
            {
                foreach (var measure in MeasureSums.All)
                {
                    var sum = day[measure];
                    Varint.Write(bytes, (sum << 1) ^ (sum >> 63));
                }

                durations[index] = day.Durations > 0 ? [.. MeasureSums.Distributions.Select(d => day[d])] : null;
            }

            starts[index + 1] = bytes.Count;
        }

        packed = [.. bytes];
        Size = Overhead + packed.Length + (BytesOfDuration * (int)Math.Min(MostDurations, Total.Durations));
    }

    /// <summary>The month.</summary>
    public Period Days { get; }

    /// <summary>The sums of the whole month.</summary>
    public MeasureSums Total { get; }

    /// <summary>True when the sum fits into a day of a block.</summary>
    public static bool Holds(Int128 sum) => Int128.Abs(sum) < 1L << 62;

    /// <summary>Roughly how many bytes it takes.</summary>
    public int Size { get; }

    /// <summary>Adds the plain sums of some days of the month, and their durations to the list of each distribution.</summary>
    public void AddDays(Period days, Span<Int128> sums, List<DurationHistogram>[] ofDistributions)
    {
        var first = days.From.DayNumber - Days.From.DayNumber;
        for (var i = first; i < first + days.Days; i++)
        {
            AddDay(i, sums);
            if (durations[i] is { } ofDay)
            {
                foreach (var (histogram, all) in ofDay.Zip(ofDistributions))
                {
                    all.Add(histogram);
                }
            }
        }
    }

    /// <summary>Adds the plain sums of a day: of the first measures, as many as there is room for.</summary>
    public void AddDay(DateOnly day, Span<long> sums) => AddDay(day.DayNumber - Days.From.DayNumber, sums);

    private void AddDay<T>(int index, Span<T> sums)
        where T : INumberBase<T>
    {
        ReadOnlySpan<byte> bytes = packed.AsSpan(starts[index]..starts[index + 1]);
        if (bytes.IsEmpty)
        {
            return;
        }

        var at = 0;
        for (var measure = 0; measure < sums.Length; measure++)
        {
            long value = bytes[at] & Low;
            for (var shift = BitsOfByte; bytes[at++] > Low; shift += BitsOfByte)
            {
                value |= (bytes[at] & Low) << shift;
            }

            sums[measure] += T.CreateChecked((value >> 1) ^ -(value & 1));
        }
    }
}
