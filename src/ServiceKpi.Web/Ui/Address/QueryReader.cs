using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ServiceKpi.Web.Ui.Address;

/// <summary>Reads a state from the query of an address, where anybody may have written anything.</summary>
internal sealed class QueryReader(string? query)
{
    private const int LongestFilter = 100;
    private const int MostOutlets = 1000;
    private const int LongestPeriod = 1100;
    private static readonly Period Sensible = new(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

    private readonly Dictionary<string, StringValues> parameters = QueryHelpers.ParseQuery(query);
    private readonly List<UnreadPart> unread = [];

    public DashboardState Read()
    {
        var custom = CustomPeriod();
        return new DashboardState
        {
            Outlets = [.. All(QueryNames.Outlet).Distinct(StringComparer.Ordinal).Take(MostOutlets)],
            Region = First(QueryNames.Region),
            Choice = custom is not null ? PeriodChoice.Custom : NamedPeriod(),
            Custom = custom,
            Grain = Known(QueryNames.Grain, Slugs.GrainOf),
            Comparison = Known(QueryNames.Compare, Slugs.ComparisonOf) ?? Comparison.Previous,
            Fairness = Known(QueryNames.Basis, Slugs.BasisOf) ?? Fairness.Fair,
            Kpi = KpiCatalog.Find(First(QueryNames.Kpi) ?? string.Empty)?.Id ?? DashboardState.UsualKpi,
            Columns = [.. All(QueryNames.Columns).SelectMany(c => c.Split(',')).Where(c => c == SortOrder.Score || KpiCatalog.Find(c) is not null)
                .Distinct()],
            Sort = SortOrder.Parse(First(QueryNames.Sort)),
            Filter = First(QueryNames.Filter) is { Length: <= LongestFilter } filter ? filter : string.Empty,
            Unread = unread,
        };
    }

    private PeriodChoice NamedPeriod() =>
        Known(QueryNames.Period, Slugs.PeriodOf) is { } choice and not PeriodChoice.Custom
            ? choice
            : PeriodChoice.ThisMonth;

    private Period? CustomPeriod()
    {
        // A form sends its date fields whatever the period; a named period goes first.
        if (Slugs.PeriodOf(First(QueryNames.Period)) is not (null or PeriodChoice.Custom)
            || (First(QueryNames.From) is null && First(QueryNames.To) is null))
        {
            return null;
        }

        var (first, last) = (Day(QueryNames.From), Day(QueryNames.To));
        if (first is not { } from || last is not { } to)
        {
            return null;
        }

        if (from > to)
        {
            unread.Add(new UnreadPart(QueryNames.From, IsoDay.Of(from), UnreadFault.Reversed));
            (from, to) = (to, from);
        }

        var period = new Period(from, to);
        if (Sensible.Contains(period) && period.Days <= LongestPeriod)
        {
            return period;
        }

        unread.Add(new UnreadPart(QueryNames.From, IsoDay.Of(from), UnreadFault.TooFar));
        return null;
    }

    private DateOnly? Day(string name)
    {
        if (IsoDay.TryParse(First(name), out var day))
        {
            return day;
        }

        var typed = First(name) ?? string.Empty;
        unread.Add(new UnreadPart(name, typed, typed.Length == 0 ? UnreadFault.Missing : UnreadFault.NoDay));
        return null;
    }

    private T? Known<T>(string name, Func<string?, T?> find)
        where T : struct
    {
        var word = First(name);
        var found = find(word);
        if (word is not null && found is null)
        {
            unread.Add(new UnreadPart(name, word, UnreadFault.NoWord));
        }

        return found;
    }

    private string? First(string name) => All(name).FirstOrDefault();

    private IEnumerable<string> All(string name) =>
        parameters.TryGetValue(name, out var values)
            ? values.Select(v => v?.Trim()).OfType<string>().Where(v => v.Length > 0)
            : [];
}
