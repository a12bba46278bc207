using System.Globalization;

namespace ServiceKpi.Web.Ui.Tables;

/// <summary>
/// Sorts outlets and ranks them, the best first whichever way the table is turned. Values that read the same are a tie;
/// values that get no place, such as those of too few cases, stand after the others and outlets without a value last, both
/// without a rank.
/// </summary>
internal sealed class OutletRanking(SortOrder sort, Func<Outlet, RankValue?> valueOf, Func<Outlet, string> verdictOf)
{
    public IEnumerable<(Outlet Outlet, string? Rank)> Sort(IReadOnlyList<Outlet> outlets)
    {
        var byName = outlets.OrderBy(o => o.Name, StringComparer.CurrentCulture).ThenBy(o => o.Code, StringComparer.Ordinal);
        if (sort.Column is SortOrder.Name or SortOrder.Verdict)
        {
            var named = sort.Column == SortOrder.Verdict
                ? byName.OrderBy(verdictOf, StringComparer.CurrentCulture).AsEnumerable()
                : byName;
            return (sort.Descending ? named.Reverse() : named).Select(o => (o, (string?)null));
        }

        var read = byName.Select(o => (Outlet: o, Value: valueOf(o))).ToList();
        var ranks = Ranks(read.Select(r => r.Value).OfType<RankValue>().Where(IsJudged).ToList());
        return read
            .OrderBy(r => r.Value?.Value is null ? 2 : IsJudged(r.Value) ? 0 : 1)
            .ThenBy(r => (sort.Descending ? -1 : 1) * (r.Value?.Value ?? 0))
            .Select(r => (r.Outlet, r.Value is null ? null : ranks.GetValueOrDefault(r.Value)));
    }

    private static bool IsJudged(RankValue value) => value is { Value: not null, IsJudged: true };

    private static Dictionary<RankValue, string> Ranks(List<RankValue> judged)
    {
        var ranks = new Dictionary<RankValue, string>(ReferenceEqualityComparer.Instance);
        var rank = 1;
        var bestFirst = judged.OrderBy(r => (r.HigherIsBetter ? -1 : 1) * r.Value!.Value).GroupBy(r => r.Text);
        foreach (var tie in bestFirst)
        {
            var place = rank.ToString(CultureInfo.CurrentCulture) + (tie.Count() > 1 ? "=" : string.Empty);
            foreach (var value in tie)
            {
                ranks.Add(value, place);
            }

            rank += tie.Count();
        }

        return ranks;
    }
}

/// <summary>Which outlets are listed together.</summary>
public enum RankGroup
{
    /// <summary>Those with a rank.</summary>
    Judged,

    /// <summary>Those of too few cases to judge.</summary>
    Few,

    /// <summary>Those without a value.</summary>
    Nothing,
}

/// <summary>What an outlet is sorted and ranked by.</summary>
/// <param name="Value">The value; none when there is none.</param>
/// <param name="IsJudged">False when the value gets no place, such as one of too few cases.</param>
/// <param name="HigherIsBetter">Which way is better.</param>
/// <param name="Text">The value as it reads: values that read the same are a tie.</param>
internal sealed record RankValue(double? Value, bool IsJudged, bool HigherIsBetter, string Text)
{
    /// <summary>What a reading is ranked by; none without one.</summary>
    public static RankValue? Of(KpiReading? reading, KpiFormatter format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return reading is null ? null : new(
            reading.Value.Value,
            !reading.BelowMinimumSample,
            reading.Kpi.Definition.Better == Direction.Higher,
            format.Full(reading));
    }
}

/// <summary>The value of an outlet and its place among the others.</summary>
/// <param name="Reading">The value.</param>
/// <param name="Rank">The place, the best first, <c>2=</c> for a tie; none when unranked.</param>
public sealed record RankedReading(KpiReading Reading, string? Rank)
{
    /// <summary>Where it is listed: among the judged, the too few, or those without a value.</summary>
    public RankGroup Group => Reading.Value.Value is null ? RankGroup.Nothing
        : Reading.BelowMinimumSample ? RankGroup.Few
        : RankGroup.Judged;

    /// <summary>The outlets of a report, sorted and ranked by a KPI.</summary>
    public static IReadOnlyList<RankedReading> Of(KpiReport report, Kpi kpi, SortOrder sort, KpiFormatter format)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(sort);
        ArgumentNullException.ThrowIfNull(format);
        var readings = report.Values.Where(v => v.Kpi == kpi && v.Outlet is not null).ToDictionary(v => v.Outlet!);
        var order = sort.Column is SortOrder.Name || sort.Column == kpi.Id ? sort : SortOrder.BestFirst(kpi);
        return [.. new OutletRanking(order, o => RankValue.Of(readings[o], format), _ => string.Empty)
            .Sort(report.Outlets).Select(o => new RankedReading(readings[o.Outlet], o.Rank))];
    }
}
