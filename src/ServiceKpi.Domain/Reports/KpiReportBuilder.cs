using ServiceKpi.Domain.Facts;
using ServiceKpi.Domain.Kpis;
using ServiceKpi.Domain.Measures;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Periods;

namespace ServiceKpi.Domain.Reports;

/// <summary>
/// Answers every <see cref="KpiQuestion"/>, whoever asks: reads the measures, adds up, and divides last.
/// </summary>
public sealed class KpiReportBuilder(
    IOutletDirectory outlets, IMeasureSource source, Organisation organisation, TimeProvider clock)
{
    private readonly PeriodCalendar calendar = new(organisation.FirstDayOfWeek);

    /// <summary>Answers the question.</summary>
    /// <exception cref="UnknownNameException">The question names an outlet or KPI that does not exist.</exception>
    public async Task<KpiReport> BuildAsync(KpiQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var all = await outlets.AllAsync(cancellationToken);
        var named = Choose(all, o => o.Code, question.Outlets, "outlet");
        IReadOnlyList<Outlet> chosen = [.. all.Where(named.Contains)];
        var now = clock.GetUtcNow().UtcDateTime;
        var today = chosen.Select(o => o.DayOf(now)).Append(organisation.Today(clock)).Max();
        var kpis = Choose(KpiCatalog.All, k => k.Id, question.Kpis, "KPI");
        var pieces = Pieces(question, today);
        var whole = Period.Around(pieces.Select(p => p.Days));
        var periods = pieces.SelectMany(p => p.Compared is { } other ? new[] { p.Days, other } : [p.Days])
            .Append(whole).Distinct().ToList();
        var measured = await ReadAsync(chosen, kpis, periods, now, cancellationToken);

        var rows = Rows(question.By, chosen);
        var cells = rows
            .SelectMany(row => pieces.Select(piece => new Cell(row, piece, measured)))
            .ToList();
        var total = measured.Of(chosen, whole);
        return new KpiReport
        {
            Currency = organisation.Currency,
            Period = whole,
            ComparedWith = calendar.Compare(question.Period, question.Comparison, today),
            Pieces = [.. pieces.Select(p => p.Days)],
            Outlets = chosen,
            Coverage = Coverage.Of(total),
            PieceCoverage = [.. pieces.Select(p => Coverage.Of(measured.Of(chosen, p.Days)))],
            Values = [.. kpis.SelectMany(kpi => cells.Select(cell => Read(kpi, cell)))],
        };
    }

    private static List<Row> Rows(ReportRows by, IReadOnlyList<Outlet> chosen)
    {
        var rows = new List<Row>();
        if (by.HasFlag(ReportRows.Total))
        {
            rows.Add(new Row(null, chosen));
        }

        if (by.HasFlag(ReportRows.Outlet))
        {
            rows.AddRange(chosen.Select(o => new Row(o, [o])));
        }

        return rows;
    }

    private static IReadOnlyList<T> Choose<T>(
        IReadOnlyList<T> all, Func<T, string> nameOf, IReadOnlyList<string> names, string what)
    {
        if (names.Count == 0)
        {
            return all;
        }

        var byName = all.ToDictionary(nameOf, StringComparer.Ordinal);
        var unknown = names.Where(n => !byName.ContainsKey(n)).ToList();
        return unknown.Count == 0
            ? [.. names.Select(n => byName[n]).Distinct()]
            : throw new UnknownNameException(what, unknown);
    }

    private List<Piece> Pieces(KpiQuestion question, DateOnly today)
    {
        var units = calendar.Split(question.Period, question.Grain);
        var begun = units.Where(u => u.From <= today).ToList();
        return [.. (begun.Count > 0 ? begun : units)
            .Select(u => new Piece(u.ToDate(today), calendar.Compare(u, question.Comparison, today)))];
    }

    private async Task<MeasuredPieces> ReadAsync(
        IReadOnlyList<Outlet> chosen,
        IReadOnlyList<Kpi> kpis,
        IReadOnlyList<Period> periods,
        DateTime now,
        CancellationToken cancellationToken)
    {
        var needs = kpis.Aggregate(KpiNeeds.Sums, (sum, kpi) => sum | kpi.Definition.Needs);
        int[] ids = [.. chosen.Select(o => o.Id)];
        var table = await source.ReadAsync(ids, periods, cancellationToken);
        var around = Period.Around(periods);
        IReadOnlyList<Membership> memberships = needs.HasFlag(KpiNeeds.Members)
            ? await source.MembershipsAsync(ids, new Period(around.DayBefore, around.To), cancellationToken)
            : [];
        return new MeasuredPieces(table, memberships, now);
    }

    private KpiReading Read(Kpi kpi, Cell cell)
    {
        var value = kpi.Evaluate(cell.Now);
        return new KpiReading
        {
            Kpi = kpi,
            Outlet = cell.Row.Outlet,
            Period = cell.Piece.Days,
            Value = value,
            BelowMinimumSample = IsBelowMinimum(kpi, value),
            Coverage = CoverageOf(kpi, cell.Now),
            Comparison = cell.Piece.Compared is { } period && cell.Then is { } then
                ? Compare(kpi, value, then, period)
                : null,
        };
    }

    private KpiComparison Compare(Kpi kpi, KpiValue now, Measurement measured, Period period)
    {
        var then = kpi.Evaluate(measured);
        return KpiComparison.Between(kpi, now, then, period) with
        {
            BelowMinimumSample = IsBelowMinimum(kpi, then),
            Coverage = CoverageOf(kpi, measured),
        };
    }

    private bool IsBelowMinimum(Kpi kpi, KpiValue value) =>
        kpi.Definition.NeedsMinimumSample && value.Value is not null && value.SampleSize < organisation.MinimumSample;

    private static Coverage CoverageOf(Kpi kpi, Measurement measured) =>
        new(kpi.DaysEntered(measured.Sums), measured.TradingDays);

    /// <summary>A row of the report: an outlet, or none for all together, and the outlets it adds up.</summary>
    private sealed record Row(Outlet? Outlet, IReadOnlyList<Outlet> Outlets);

    /// <summary>A piece of the period up to today, and what it is compared with.</summary>
    private sealed record Piece(Period Days, Period? Compared);

    /// <summary>A row and a piece, measured once for all KPIs.</summary>
    private sealed class Cell(Row row, Piece piece, MeasuredPieces measured)
    {
        public Row Row => row;

        public Piece Piece => piece;

        public Measurement Now { get; } = measured.Of(row.Outlets, piece.Days);

        public Measurement? Then { get; } = piece.Compared is { } other ? measured.Of(row.Outlets, other) : null;
    }
}
