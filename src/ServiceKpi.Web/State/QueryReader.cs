using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Periods;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.State;

/// <summary>Reads a state from the query of an address, where anybody may have written anything.</summary>
internal sealed class QueryReader(string? query)
{
    private const int LongestFilter = 100;
    private const int MostOutlets = 1000;
    private const int LongestPeriod = 1100;
    private static readonly Period Sensible = new(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31));

    private readonly Dictionary<string, StringValues> parameters = QueryHelpers.ParseQuery(query);

    public DashboardState Read()
    {
        var custom = CustomPeriod();
        return new DashboardState
        {
            Outlets = [.. All(QueryNames.Outlet).Distinct(StringComparer.Ordinal).Take(MostOutlets)],
            Region = First(QueryNames.Region),
            Choice = custom is not null ? PeriodChoice.Custom : NamedPeriod(),
            Custom = custom,
            Grain = Slugs.GrainOf(First(QueryNames.Grain)),
            Comparison = Slugs.ComparisonOf(First(QueryNames.Compare)) ?? Comparison.Previous,
            Fairness = Slugs.BasisOf(First(QueryNames.Basis)) ?? Fairness.Fair,
            Kpi = KpiCatalog.Find(First(QueryNames.Kpi) ?? string.Empty)?.Id ?? DashboardState.UsualKpi,
            Columns = [.. All(QueryNames.Columns).SelectMany(c => c.Split(',')).Where(c => c == SortOrder.Score || KpiCatalog.Find(c) is not null)
                .Distinct()],
            Sort = SortOrder.Parse(First(QueryNames.Sort)),
            Filter = First(QueryNames.Filter) is { Length: <= LongestFilter } filter ? filter : string.Empty,
        };
    }

    private PeriodChoice NamedPeriod() =>
        Slugs.PeriodOf(First(QueryNames.Period)) is { } choice and not PeriodChoice.Custom
            ? choice
            : PeriodChoice.ThisMonth;

    private Period? CustomPeriod()
    {
        // A form sends its date fields whatever the period; a named period goes first.
        if (Slugs.PeriodOf(First(QueryNames.Period)) is not (null or PeriodChoice.Custom)
            || Day(QueryNames.From) is not { } from
            || Day(QueryNames.To) is not { } to)
        {
            return null;
        }

        var period = from <= to ? new Period(from, to) : new Period(to, from);
        return Sensible.Contains(period) && period.Days <= LongestPeriod ? period : null;
    }

    private DateOnly? Day(string name) =>
        DateOnly.TryParseExact(First(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private string? First(string name) => All(name).FirstOrDefault();

    private IEnumerable<string> All(string name) =>
        parameters.TryGetValue(name, out var values)
            ? values.Select(v => v?.Trim()).OfType<string>().Where(v => v.Length > 0)
            : [];
}
