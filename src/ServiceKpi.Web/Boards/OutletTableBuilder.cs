namespace ServiceKpi.Web.Boards;

/// <summary>Makes the outlet table of a report with a row for each outlet.</summary>
internal sealed class OutletTableBuilder(
    KpiFormatter format, ChangeFormatter changes, TargetFormatter targets, VerdictFormatter verdicts, ScoreFormatter scoring, Texts texts)
{
    /// <summary>The KPIs to ask for: the columns, what the table is sorted by, and what the verdict rests on.</summary>
    public static IReadOnlyList<string> KpisOf(DashboardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        string?[] sorted = [state.Sort?.Column];
        return [.. TableColumns.KpisOf(state).Select(k => k.Id).Union(LocationReading.OfVerdict)
            .Union(sorted.OfType<string>().Where(c => KpiCatalog.Find(c) is not null))];
    }

    /// <summary>The table for a page at <paramref name="path"/>.</summary>
    /// <param name="report">The values of the outlets.</param>
    /// <param name="state">What the visitor has chosen.</param>
    /// <param name="path">The page.</param>
    /// <param name="scores">Their excellence scores; none when nobody asked for them.</param>
    /// <param name="isBrief">True where a column of scores has no room, unless somebody chose it.</param>
    public OutletTableModel Build(KpiReport report, DashboardState state, string path, OutletScores? scores = null, bool isBrief = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(state);
        var kpis = TableColumns.KpisOf(state);
        var sort = state.Sort ?? (kpis.Count > 0 ? SortOrder.BestFirst(kpis[0]) : SortOrder.BestScore);
        var score = scores?.Version is null ? null : new ScoreColumn(scores, state, scoring, texts);
        var shown = TableColumns.Of(state).Contains(SortOrder.Score) && !(isBrief && state.Columns.Count == 0) ? score : null;
        var readings = report.Values.Where(v => v.Outlet is not null).ToLookup(v => (v.Outlet!.Code, v.Kpi.Id));
        var judged = report.Outlets.ToDictionary(o => o.Code, o => verdicts.View(report, o));
        var ranking = new OutletRanking(
            sort,
            o => sort.Column == SortOrder.Score ? score?.RankOf(o) : RankValue.Of(readings[(o.Code, sort.Column)].FirstOrDefault(), format),
            o => judged[o.Code].Name);
        return new OutletTableModel(
            Column(SortOrder.Name, texts["table.outlet"], string.Empty, descendingFirst: false),
            Column(SortOrder.Verdict, texts["table.verdict"], texts["table.verdict.hint"], descendingFirst: false),
            [
                .. shown is null ? [] : new[] { Column(SortOrder.Score, texts["score.title"], texts["score.tells"], descendingFirst: true) },
                .. kpis.Select(k => Column(k.Id, texts.NameOf(k), texts.DescriptionOf(k), SortOrder.BestFirst(k).Descending)),
            ],
            [.. ranking.Sort(report.Outlets).Select(o => Row(o.Outlet, o.Rank))],
            state.Filter)
        {
            HasScore = score is not null,
        };

        OutletColumn Column(string id, string title, string hint, bool descendingFirst)
        {
            var isSorted = sort.Column == id;
            var next = new SortOrder(id, isSorted ? !sort.Descending : descendingFirst);
            return new(
                id, title, hint, (state with { Sort = next }).On(path),
                isSorted ? sort.Descending ? "descending" : "ascending" : null);
        }

        OutletRow Row(Outlet outlet, string? rank) => new(
            outlet.Code,
            outlet.Name,
            string.Join(", ", new[] { outlet.City, outlet.Region }.OfType<string>().Distinct()),
            state.OnOutlet(outlet.Code),
            rank,
            judged[outlet.Code],
            [
                .. shown is null ? [] : new[] { shown.CellOf(outlet) },
                .. kpis.Select(k => Cell(readings[(outlet.Code, k.Id)].First(), report, state)),
            ]);
    }

    private OutletCell Cell(KpiReading reading, KpiReport report, DashboardState state)
    {
        var hint = new[] { format.Sample(reading), format.Interval(reading) }.OfType<string>();
        return new OutletCell(
            reading.Kpi.Definition.Unit == KpiUnit.Seconds ? format.Brief(reading) : format.Full(reading),
            reading.BelowMinimumSample ? null : changes.View(reading),
            reading.Value.Value is null ? null : string.Join(" · ", hint),
            reading.Value.Value,
            reading.BelowMinimumSample,
            targets.View(reading, report),
            state.InsideKpiOf(reading.Kpi, reading.Outlet!.Code))
        {
            Brief = format.Tabular(reading),
        };
    }
}
