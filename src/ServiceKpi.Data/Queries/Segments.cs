using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Data.Queries;

/// <summary>
/// The days of some periods, which may touch and overlap, cut wherever one of them begins or ends: the largest pieces
/// of which every period is a whole number.
/// </summary>
internal sealed class Segments
{
    private readonly List<Period> all = [];

    public Segments(IReadOnlyCollection<Period> periods)
    {
        Periods = periods;
        var borders = new SortedDictionary<DateOnly, int>();
        foreach (var period in periods)
        {
            var next = period.To.AddDays(1);
            borders[period.From] = borders.GetValueOrDefault(period.From) + 1;
            borders[next] = borders.GetValueOrDefault(next) - 1;
        }

        var open = 0;
        foreach (var ((start, change), (next, _)) in borders.Zip(borders.Skip(1)))
        {
            open += change;
            if (open > 0)
            {
                all.Add(new Period(start, next.AddDays(-1)));
            }
        }
    }

    /// <summary>The periods.</summary>
    public IReadOnlyCollection<Period> Periods { get; }

    /// <summary>The segments, disjoint and in order.</summary>
    public IReadOnlyList<Period> All => all;

    /// <summary>The segments joined where one follows on another: the days to read, in few stretches.</summary>
    public IEnumerable<Period> Stretches()
    {
        var stretch = all[0];
        foreach (var segment in all.Skip(1))
        {
            if (segment.DayBefore == stretch.To)
            {
                stretch = new Period(stretch.From, segment.To);
                continue;
            }

            yield return stretch;
            stretch = segment;
        }

        yield return stretch;
    }

    /// <summary>The index of the segment that holds the day; negative when none does.</summary>
    public int IndexOf(DateOnly day)
    {
        var (low, high) = (0, all.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (all[middle].Contains(day))
            {
                return middle;
            }

            (low, high) = day < all[middle].From ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }
}
