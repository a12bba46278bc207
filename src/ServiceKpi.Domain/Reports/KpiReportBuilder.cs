namespace ServiceKpi.Domain.Reports;

/// <summary>
/// Answers every <see cref="KpiQuestion"/>, whoever asks: reads the measures, adds up, and divides last. It keeps nothing
/// between two questions, so that whoever holds it for hours is answered by what holds now.
/// </summary>
public sealed class KpiReportBuilder(
    IOutletDirectory outlets,
    IMeasureSource source,
    IHolidayBook holidays,
    ITargetBook targets,
    IOrganisationBook organisations,
    TimeProvider clock)
{
    /// <summary>Answers the question.</summary>
    /// <exception cref="UnknownNameException">The question names an outlet or KPI that does not exist.</exception>
    public async Task<KpiReport> BuildAsync(KpiQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var organisation = organisations.Current;
        var all = await outlets.AllAsync(cancellationToken);
        var named = Choose(all, o => o.Code, question.Outlets, "outlet").ToHashSet();
        IReadOnlyList<Outlet> chosen = [.. all.Where(named.Contains)];
        var now = clock.GetUtcNow().UtcDateTime;
        var today = question.Today ?? organisation.Today(clock, chosen);
        var kpis = Choose(KpiCatalog.All, k => k.Id, question.Kpis, "KPI");
        var book = question.JudgesTargets ? await targets.ReadAsync(cancellationToken) : TargetBook.Empty;
        var spreads = kpis.Any(k => k.DailySum is not null && book.Has(k));
        var calendarOfHolidays = await HolidaysAsync(question, spreads, cancellationToken);
        var cut = new ReportPieces(new PeriodCalendar(organisation.FirstDayOfWeek), question, today, calendarOfHolidays);
        var pieces = cut.All;
        var whole = Period.Around(pieces.Select(p => p.Days));
        var before = spreads
            ? ReportTargets.Spread(pieces.Select(p => p.Days), today).SelectMany(m => DayWeights.DaysRead(m, calendarOfHolidays))
            : [];
        var measured = await ReadAsync(
            chosen, kpis, [whole, .. ToRead(question, kpis, pieces), .. before], calendarOfHolidays, question, now, cancellationToken);
        var aims = new ReportTargets(book, measured, today);
        var rows = Rows(question.By, chosen)
            .Select(row => pieces.Select(piece => new ReportCell(row.Outlet, row.Outlets, piece, measured, aims, question, organisation)).ToList())
            .ToList();
        List<ReportCell> cells = [.. rows.SelectMany(row => row)];
        List<Coverage> ofPieces = question.By.HasFlag(ReportRows.Total)
            ? [.. rows[0].Select(cell => cell.Coverage)]
            : [.. pieces.Select(p => measured.CoverageOf(chosen, p.Days))];
        return new KpiReport
        {
            Currency = organisation.Currency,
            Period = whole,
            ComparedWith = cut.ComparedWith,
            Fairness = question.Fairness,
            Pairing = DayPairing.Of(whole, cut.ComparedWith, pieces, chosen, calendarOfHolidays),
            Pieces = [.. pieces.Select(p => p.Days)],
            Outlets = chosen,
            Coverage = ofPieces is [var only] ? only : measured.CoverageOf(chosen, whole),
            PieceCoverage = ofPieces,
            Values = [.. kpis.SelectMany(kpi => cells.Select(cell => cell.Read(kpi)))],
        };
    }

    private static IEnumerable<Period> ToRead(KpiQuestion question, IReadOnlyList<Kpi> kpis, IReadOnlyList<ReportPiece> pieces)
    {
        var looksBack = question.JudgesChanges && kpis.Any(k => k.Law == ChanceLaw.DaySums);
        return pieces.SelectMany(piece => looksBack && piece.Compared is not null
            ? piece.ToRead().Append(WeekdaySpread.Before(piece.Days))
            : piece.ToRead()).Distinct();
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

    private async Task<HolidayCalendar> HolidaysAsync(KpiQuestion question, bool spreads, CancellationToken cancellationToken) =>
        spreads || (question.Comparison != Comparison.None && question.Fairness.HasFlag(Fairness.MatchedDays))
            ? new HolidayCalendar(await holidays.AllAsync(cancellationToken))
            : HolidayCalendar.Empty;

    private async Task<MeasuredPieces> ReadAsync(
        IReadOnlyList<Outlet> chosen,
        IReadOnlyList<Kpi> kpis,
        IReadOnlyList<Period> periods,
        HolidayCalendar calendarOfHolidays,
        KpiQuestion question,
        DateTime now,
        CancellationToken cancellationToken)
    {
        int[] ids = [.. chosen.Select(o => o.Id)];
        var table = await source.ReadAsync(ids, periods, cancellationToken);
        var members = kpis.Any(k => k.Follows is not null)
            ? await source.MembersAsync(cancellationToken)
            : MembershipLedger.Empty;
        Distribution[] distributions = [.. kpis.Select(k => k.Durations).OfType<Distribution>().Distinct()];
        return new MeasuredPieces(table, distributions, members, calendarOfHolidays, question, now);
    }

    /// <summary>A row of the report: an outlet, or none for all together, and the outlets it adds up.</summary>
    private sealed record Row(Outlet? Outlet, IReadOnlyList<Outlet> Outlets);
}
