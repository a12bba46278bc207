namespace ServiceKpi.Data.Rollups;

/// <summary>
/// What the tickets and answers of one outlet count in one calendar month, told apart by everything that tickets can be told apart by. Of
/// each part every day of a fact is one number and nearly all that it counts is one, so a number of 16 bits holds what is counted in its upper
/// bits and the day in its lower ones; more than a few of it stand beside, with how many they are.
/// </summary>
internal sealed class SliceMonth
{
    private const int Overhead = 300;
    private const int DayBits = 5;
    private const int BucketBits = 12;
    private const int MostOnes = 4;

    /// <summary>What is counted from tickets and answers; daily figures are in no part.</summary>
    private static readonly Measure[] Counted = [.. MeasureSums.All.Where(m => Slice.Cuts(m))];

    private readonly Run[] runs;
    private readonly ushort[] facts;
    private readonly ushort[] ones;
    private readonly ushort[] more;
    private readonly long[] amounts;
    private readonly int[] durations;

    private SliceMonth(Period days, IReadOnlyCollection<KeyValuePair<(SliceProfile Profile, bool IsOfAnswers), Gathered>> parts)
    {
        Days = days;
        runs = new Run[parts.Count + 1];
        facts = [.. parts.SelectMany(p => p.Value.Facts)];
        ones = [.. parts.SelectMany(p => p.Value.Ones)];
        more = [.. parts.SelectMany(p => p.Value.More.Select(m => m.Key))];
        amounts = [.. parts.SelectMany(p => p.Value.More.Select(m => m.Amount))];
        durations = [.. parts.SelectMany(p => p.Value.Durations)];
        foreach (var (i, (key, part)) in parts.Index())
        {
            var run = runs[i];
            runs[i] = run with { Profile = key.Profile };
            runs[i + 1] = new Run(null, run.Facts + part.Facts.Count, run.Ones + part.Ones.Count, run.More + part.More.Count, run.Durations + part.Durations.Count);
        }

        Size = Overhead + (24 * runs.Length) + (sizeof(ushort) * (facts.Length + ones.Length + more.Length)) + (sizeof(long) * amounts.Length) + (sizeof(int) * durations.Length);
    }

    /// <summary>The month.</summary>
    public Period Days { get; }

    /// <summary>How many parts it has.</summary>
    public int Parts => runs.Length - 1;

    /// <summary>Roughly how many bytes it takes.</summary>
    public int Size { get; }

    /// <summary>By what the facts of a part are told from others.</summary>
    public SliceProfile ProfileOf(int part) => runs[part].Profile!;

    /// <summary>How many facts a part has on some of their days.</summary>
    /// <param name="part">The place of the part.</param>
    /// <param name="kinds">A bit for each <see cref="RowDay"/> that is asked for.</param>
    /// <param name="days">A bit for each day of the month that is asked for.</param>
    public int FactsOf(int part, uint kinds, uint days)
    {
        var found = 0;
        foreach (var fact in facts.AsSpan(runs[part].Facts..runs[part + 1].Facts))
        {
            found += (int)(kinds >> (fact >> DayBits) & days >> DayOf(fact) & 1);
        }

        return found;
    }

    /// <summary>Adds what a part counts on the days that the month shares with a period, and of some distributions the durations.</summary>
    /// <param name="adder">To what.</param>
    /// <param name="few">The sums of what is counted one by one, a place for each measure: the adder takes them in the end.</param>
    /// <param name="part">The place of the part.</param>
    /// <param name="period">The period.</param>
    /// <param name="distributions">The distributions.</param>
    public void AddTo(MeasureAdder adder, Span<long> few, int part, Period period, IReadOnlyCollection<Distribution> distributions)
    {
        ref readonly var run = ref runs[part];
        ref readonly var end = ref runs[part + 1];
        var days = Bits(period);
        foreach (var one in ones.AsSpan(run.Ones..end.Ones))
        {
            few[one >> DayBits] += days >> DayOf(one) & 1;
        }

        for (var i = run.More; i < end.More; i++)
        {
            if ((days >> DayOf(more[i]) & 1) != 0)
            {
                adder.Sums[more[i] >> DayBits] += amounts[i];
            }
        }

        foreach (var duration in distributions.Count == 0 ? [] : durations.AsSpan(run.Durations..end.Durations))
        {
            var distribution = (Distribution)(duration >> (BucketBits + DayBits));
            if ((days >> DayOf(duration) & 1) != 0 && distributions.Contains(distribution))
            {
                var bucket = duration >> DayBits & ((1 << BucketBits) - 1);
                adder[distribution].Between(bucket, bucket)[bucket]++;
            }
        }
    }

    /// <summary>Adds a measure of a part to that of each of some days, those of the month among them.</summary>
    public void AddTo(Span<long> figures, int part, Measure measure, Period period)
    {
        var (run, end) = (runs[part], runs[part + 1]);
        var (days, first) = (Bits(period), Days.From.DayNumber - period.From.DayNumber);
        foreach (var one in ones.AsSpan(run.Ones..end.Ones))
        {
            if (one >> DayBits == (int)measure && (days >> DayOf(one) & 1) != 0)
            {
                figures[first + DayOf(one)]++;
            }
        }

        for (var i = run.More; i < end.More; i++)
        {
            if (more[i] >> DayBits == (int)measure && (days >> DayOf(more[i]) & 1) != 0)
            {
                figures[first + DayOf(more[i])] += amounts[i];
            }
        }
    }

    /// <summary>A bit for each day that the month shares with a period.</summary>
    public uint Bits(Period period)
    {
        var from = Math.Max(period.From.DayNumber, Days.From.DayNumber) - Days.From.DayNumber;
        var to = Math.Min(period.To.DayNumber, Days.To.DayNumber) - Days.From.DayNumber;
        return to < from ? 0 : (uint)((1UL << (to + 1)) - (1UL << from));
    }

    private static int DayOf(int key) => key & ((1 << DayBits) - 1);

    private static ushort Key(int what, int day) => checked((ushort)(what << DayBits | day));

    /// <summary>Gathers the facts of a month.</summary>
    internal sealed class Builder(Period days)
    {
        /// <summary>Tickets and answers apart: who asks for one of them need not go through the others.</summary>
        private readonly Dictionary<(SliceProfile Profile, bool IsOfAnswers), Gathered> parts = [];

        /// <summary>Adds what a fact counts on one day.</summary>
        /// <param name="profile">By what it is told from others.</param>
        /// <param name="day">The day.</param>
        /// <param name="kinds">What the day is to the fact.</param>
        /// <param name="counted">What it counts there.</param>
        public void Add(SliceProfile profile, DateOnly day, IReadOnlyCollection<RowDay> kinds, MeasureSums counted)
        {
            var at = day.DayNumber - days.From.DayNumber;
            var key = (profile, kinds.Contains(RowDay.Answered));
            var part = parts.TryGetValue(key, out var known) ? known : parts[key] = new Gathered();
            part.Facts.AddRange(kinds.Select(kind => Key((int)kind, at)));
            foreach (var measure in Counted)
            {
                var amount = counted[measure];
                if (amount is < 0 or > MostOnes)
                {
                    part.More.Add((Key((int)measure, at), amount));
                    continue;
                }

                for (; amount > 0; amount--)
                {
                    part.Ones.Add(Key((int)measure, at));
                }
            }

            foreach (var distribution in MeasureSums.Distributions)
            {
                foreach (var (bucket, count) in counted[distribution].Buckets)
                {
                    part.Durations.AddRange(Enumerable.Repeat((((int)distribution << BucketBits) + bucket) << DayBits | at, (int)count));
                }
            }
        }

        /// <summary>The month with all that was added.</summary>
        public SliceMonth ToMonth() => new(days, parts);
    }

    /// <summary>Where the parts of the arrays begin that are of one part; those of the last, where all end.</summary>
    private readonly record struct Run(SliceProfile? Profile, int Facts, int Ones, int More, int Durations);

    private sealed class Gathered
    {
        public List<ushort> Facts { get; } = [];

        public List<ushort> Ones { get; } = [];

        public List<(ushort Key, long Amount)> More { get; } = [];

        public List<int> Durations { get; } = [];
    }
}

/// <summary>What a ticket has of all by which tickets are told apart; what is nobody's ticket has nothing of it.</summary>
internal sealed class SliceProfile : IEquatable<SliceProfile>
{
    private readonly string?[] values;
    private readonly int hash;

    private SliceProfile(IEnumerable<string?> values)
    {
        this.values = [.. values];
        var all = new HashCode();
        Array.ForEach(this.values, all.Add);
        hash = all.ToHashCode();
    }

    /// <summary>That of answers about no ticket.</summary>
    public static SliceProfile None { get; } = new(Enum.GetValues<SliceDimension>().Select(_ => (string?)null));

    /// <summary>What it has in a dimension; none when it does not state it.</summary>
    public string? this[SliceDimension dimension] => values[(int)dimension];

    /// <summary>That of a ticket.</summary>
    public static SliceProfile Of(Ticket ticket) => new(Enum.GetValues<SliceDimension>().Select(dimension => Slice.ValueOf(ticket, dimension)));

    /// <inheritdoc/>
    public bool Equals(SliceProfile? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && values.AsSpan().SequenceEqual(other.values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SliceProfile);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;
}
