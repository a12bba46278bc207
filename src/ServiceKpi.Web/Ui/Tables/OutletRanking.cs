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
