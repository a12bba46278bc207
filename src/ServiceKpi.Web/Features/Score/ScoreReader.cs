namespace ServiceKpi.Web.Features.Score;

/// <summary>Scores what a page has read already, and asks only for what the page has no need of itself.</summary>
internal sealed class ScoreReader(IScoreVersions versions, KpiReportBuilder reports)
{
    /// <summary>The KPIs of the version that holds at the end of a page's period; empty when none does.</summary>
    public async Task<IReadOnlyList<string>> KpisAsync(Questions questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var book = await versions.ReadAsync(cancellationToken);
        return KpisOf(book.On(questions.Period.ToDate(questions.Today).To));
    }

    /// <summary>The score of all outlets of a report together, beside what it is compared with, and by month.</summary>
    /// <param name="values">The values of all outlets together, of every KPI of the score.</param>
    /// <param name="questions">The questions of the page.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<ScoreView> ReadAsync(KpiReport values, Questions questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(questions);
        var book = await versions.ReadAsync(cancellationToken);
        var version = book.On(values.Period.To);
        var score = version is null ? null : ExcellenceScore.Of(version, values.Values.Where(v => v.Outlet is null));
        var view = new ScoreView(book, values.Period, score) { ComparedWith = values.ComparedWith };
        if (score is not null && values.ComparedWith is { } before)
        {
            var then = await ThenAsync(book, values, before, cancellationToken);
            view = view with { Then = then?.Version == version ? then : null, Change = ScoreChange.Between(score, then) };
        }

        var last = questions.Period.To < questions.Today || questions.Period.From > questions.Today ? questions.Period.To : questions.Today;
        return ScoreTrend.Question(book, CodesOf(values.Outlets), last) is { } question
            ? view with { Trend = ScoreTrend.Of(await reports.BuildAsync(question, cancellationToken), book) }
            : view;
    }

    /// <summary>The scores of the outlets of a report; what it lacks is asked for.</summary>
    /// <param name="report">The values of the outlets.</param>
    /// <param name="shown">Whether anybody looks at them; otherwise only the version is told.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<OutletScores> ByOutletAsync(KpiReport report, bool shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var version = (await versions.ReadAsync(cancellationToken)).On(report.Period.To);
        if (!shown)
        {
            return OutletScores.Of(version, []);
        }

        var held = report.Values.Select(v => v.Kpi.Id).ToHashSet();
        string[] missing = [.. KpisOf(version).Where(k => !held.Contains(k))];
        var more = missing.Length == 0 ? null : await reports.BuildAsync(
            Ask(report.Period, missing, report.Outlets) with { By = ReportRows.Outlet }, cancellationToken);
        return OutletScores.Of(version, report.Values.Concat(more?.Values ?? []));
    }

    private static IReadOnlyList<string> KpisOf(ScoreDefinition? version) => [.. (version?.Parts ?? []).Select(p => p.KpiId)];

    private static KpiQuestion Ask(Period period, IReadOnlyList<string> kpis, IEnumerable<Outlet> outlets) =>
        new() { Period = period, Kpis = kpis, Outlets = CodesOf(outlets), JudgesTargets = true };

    private static IReadOnlyList<string> CodesOf(IEnumerable<Outlet> outlets) => [.. outlets.Select(o => o.Code)];

    private async Task<ExcellenceScore?> ThenAsync(
        ScoreBook book, KpiReport values, Period before, CancellationToken cancellationToken)
    {
        if (book.On(before.To) is not { } version)
        {
            return null;
        }

        var report = await reports.BuildAsync(Ask(before, KpisOf(version), values.Outlets), cancellationToken);
        return ExcellenceScore.Of(version, report.Values);
    }
}
