using System.Globalization;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;
using ServiceKpi.Web.State;

namespace ServiceKpi.Web.Components.Tables;

/// <summary>
/// Sorts outlets and ranks them, the best first whichever way the table is turned. Values that read the same are a tie;
/// values of too few cases stand after the others and outlets without a value last, both without a rank.
/// </summary>
internal sealed class OutletRanking(
    SortOrder sort, Func<Outlet, KpiReading?> readingOf, Func<Outlet, string> verdictOf, Func<KpiReading, string> write)
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

        var read = byName.Select(o => (Outlet: o, Reading: readingOf(o))).ToList();
        var ranks = Ranks(read.Select(r => r.Reading).OfType<KpiReading>().Where(IsJudged).ToList());
        return read
            .OrderBy(r => r.Reading?.Value.Value is null ? 2 : IsJudged(r.Reading) ? 0 : 1)
            .ThenBy(r => (sort.Descending ? -1 : 1) * (r.Reading?.Value.Value ?? 0))
            .Select(r => (r.Outlet, r.Reading is null ? null : ranks.GetValueOrDefault(r.Reading)));
    }

    private static bool IsJudged(KpiReading reading) => reading.Value.Value is not null && !reading.BelowMinimumSample;

    private Dictionary<KpiReading, string> Ranks(List<KpiReading> judged)
    {
        var ranks = new Dictionary<KpiReading, string>(ReferenceEqualityComparer.Instance);
        var rank = 1;
        var bestFirst = judged
            .OrderBy(r => (r.Kpi.Definition.Better == Direction.Higher ? -1 : 1) * r.Value.Value!.Value)
            .GroupBy(write);
        foreach (var tie in bestFirst)
        {
            var place = rank.ToString(CultureInfo.CurrentCulture) + (tie.Count() > 1 ? "=" : string.Empty);
            foreach (var reading in tie)
            {
                ranks.Add(reading, place);
            }

            rank += tie.Count();
        }

        return ranks;
    }
}
