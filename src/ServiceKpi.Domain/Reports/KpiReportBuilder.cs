namespace ServiceKpi.Domain.Reports;

/// <summary>
/// Answers every <see cref="KpiQuestion"/>, whoever asks: reads the measures, adds up, and divides last. It keeps nothing
/// between two questions, so that whoever holds it for hours is answered by what holds now.
/// </summary>
public sealed class KpiReportBuilder(
    IOutletDirectory outlets,
    IMeasureSource source,
    ISliceSource slices,
    IHolidayBook holidays,
    ITargetBook targets,
    IOrganisationBook organisations,
    TimeProvider clock)
{
    /// <summary>Answers the question.</summary>
    /// <exception cref="UnknownNameException">The question names an outlet or KPI that does not exist.</exception>
    /// <exception cref="TooManyValuesException">It has more values than are wanted.</exception>
    public async Task<KpiReport> BuildAsync(KpiQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Slice is { } slice
            ? (await BuildAsync(Cut(question), PartAsync, cancellationToken))[0].Report
            : (await BuildAsync(question, AllAsync, cancellationToken))[0].Report;

        async Task<IReadOnlyList<Part>> AllAsync(IReadOnlyList<Outlet> chosen, IReadOnlyList<Period> periods) =>
            [new(null, await source.ReadAsync([.. chosen.Select(o => o.Id)], periods, cancellationToken))];

        async Task<IReadOnlyList<Part>> PartAsync(IReadOnlyList<Outlet> chosen, IReadOnlyList<Period> periods) =>
            [new(slice, (await slices.ReadAsync(chosen, periods, slice.Dimension, Rows(Cut(question)), cancellationToken)).GetValueOrDefault(slice) ?? NothingRead.Table)];
    }

    /// <summary>
    /// Answers the question for each part of the tickets and answers, those that do not state it included, the most frequent first. KPIs that
    /// are not counted from tickets or answers are left out. Targets are of the whole, so no part is judged by them.
    /// </summary>
    /// <exception cref="UnknownNameException">The question names an outlet or KPI that does not exist, or one that has no parts.</exception>
    /// <exception cref="TooManyValuesException">It has more values than are wanted.</exception>
    public async Task<IReadOnlyList<SliceReport>> BuildSlicesAsync(KpiQuestion question, SliceDimension dimension, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var parts = await BuildAsync(Cut(question), EachAsync, cancellationToken);
        return [.. parts.Select(p => new SliceReport(p.Slice!, p.Report))];

        async Task<IReadOnlyList<Part>> EachAsync(IReadOnlyList<Outlet> chosen, IReadOnlyList<Period> periods) =>
            [.. (await slices.ReadAsync(chosen, periods, dimension, Rows(Cut(question)), cancellationToken)).Select(s => new Part(s.Key, s.Value))];
    }

    private static IReadOnlyCollection<RowBasis> Rows(KpiQuestion question) => [.. question.Kpis.Select(KpiCatalog.Find).OfType<Kpi>().SelectMany(k => k.Rows).Distinct()];

    /// <summary>The question as it can be asked of a part: of KPIs of tickets and answers only, and without targets.</summary>
    private static KpiQuestion Cut(KpiQuestion question)
    {
        var uncut = question.Kpis.Where(id => KpiCatalog.Find(id) is { } kpi && !Slice.Cuts(kpi)).ToList();
        return uncut.Count > 0
            ? throw new UnknownNameException("KPI of tickets or answers", uncut)
            : question with { Kpis = question.Kpis.Count > 0 ? question.Kpis : [.. KpiCatalog.All.Where(Slice.Cuts).Select(k => k.Id)], JudgesTargets = false };
    }

    private async Task<IReadOnlyList<(Slice? Slice, KpiReport Report)>> BuildAsync(
        KpiQuestion question, Func<IReadOnlyList<Outlet>, IReadOnlyList<Period>, Task<IReadOnlyList<Part>>> readAsync, CancellationToken cancellationToken)
    {
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
        var ofOne = (long)kpis.Count * pieces.Count * Rows(question.By, chosen).Count;
        Limit(ofOne);
        var whole = Period.Around(pieces.Select(p => p.Days));
        var before = spreads
            ? ReportTargets.Spread(pieces.Select(p => p.Days), today).SelectMany(m => DayWeights.DaysRead(m, calendarOfHolidays))
            : [];
        var parts = await readAsync(chosen, [whole, .. ToRead(question, kpis, pieces), .. before]);
        Limit(ofOne * parts.Count);
        var members = kpis.Any(k => k.Follows is not null) ? await source.MembersAsync(cancellationToken) : MembershipLedger.Empty;
        Distribution[] distributions = [.. kpis.Select(k => k.Durations).OfType<Distribution>().Distinct()];
        return [.. parts.Select(part => (part.Slice, Answer(new MeasuredPieces(part.Table, distributions, members, calendarOfHolidays, question, now))))];

        void Limit(long values)
        {
            if (question.Most is { } most && values > most)
            {
                throw new TooManyValuesException(most);
            }
        }

        KpiReport Answer(MeasuredPieces measured)
        {
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

    /// <summary>What was read of a slice; of none, of everything.</summary>
    private sealed record Part(Slice? Slice, MeasureTable Table);

    /// <summary>A row of the report: an outlet, or none for all together, and the outlets it adds up.</summary>
    private sealed record Row(Outlet? Outlet, IReadOnlyList<Outlet> Outlets);
}
