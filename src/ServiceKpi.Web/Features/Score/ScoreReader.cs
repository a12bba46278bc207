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

    /// <summary>Every version there is.</summary>
    public Task<ScoreBook> BookAsync(CancellationToken cancellationToken) => versions.ReadAsync(cancellationToken);

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
            var then = await ThenAsync(book, values, before, questions, cancellationToken);
            view = view with { Then = then?.Version == version ? then : null, Change = ScoreChange.Between(score, then) };
        }

        var last = questions.Period.To < questions.Today || questions.Period.From > questions.Today ? questions.Period.To : questions.Today;
        return ScoreTrend.Question(book, CodesOf(values.Outlets), last) is { } question
            ? view with { Trend = ScoreTrend.Of(await reports.BuildAsync(question with { Together = questions.Together }, cancellationToken), book) }
            : view;
    }

    /// <summary>The scores of the outlets of a report; what it lacks is asked for.</summary>
    /// <param name="report">The values of the outlets.</param>
    /// <param name="questions">The questions of the page.</param>
    /// <param name="shown">Whether anybody looks at them; otherwise only the version is told.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<OutletScores> ByOutletAsync(KpiReport report, Questions questions, bool shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(questions);
        var version = (await versions.ReadAsync(cancellationToken)).On(report.Period.To);
        if (!shown)
        {
            return OutletScores.Of(version, []);
        }

        var held = report.Values.Select(v => v.Kpi.Id).ToHashSet();
        string[] missing = [.. KpisOf(version).Where(k => !held.Contains(k))];
        var more = missing.Length == 0 ? null : await reports.BuildAsync(
            Ask(report.Period, missing, report.Outlets, questions) with { By = ReportRows.Outlet }, cancellationToken);
        return OutletScores.Of(version, report.Values.Concat(more?.Values ?? []));
    }

    private static IReadOnlyList<string> KpisOf(ScoreDefinition? version) => [.. (version?.Parts ?? []).Select(p => p.KpiId)];

    private static KpiQuestion Ask(Period period, IReadOnlyList<string> kpis, IEnumerable<Outlet> outlets, Questions questions) =>
        new() { Period = period, Kpis = kpis, Outlets = CodesOf(outlets), JudgesTargets = true, Together = questions.Together };

    private static IReadOnlyList<string> CodesOf(IEnumerable<Outlet> outlets) => [.. outlets.Select(o => o.Code)];

    private async Task<ExcellenceScore?> ThenAsync(
        ScoreBook book, KpiReport values, Period before, Questions questions, CancellationToken cancellationToken)
    {
        if (book.On(before.To) is not { } version)
        {
            return null;
        }

        var report = await reports.BuildAsync(Ask(before, KpisOf(version), values.Outlets, questions), cancellationToken);
        return ExcellenceScore.Of(version, report.Values);
    }
}

/// <summary>The score of the outlets of a page together.</summary>
/// <param name="Book">Every version.</param>
/// <param name="Period">The days scored.</param>
/// <param name="Score">The score; none when no version held on the last of the days.</param>
public sealed record ScoreView(ScoreBook Book, Period Period, ExcellenceScore? Score)
{
    /// <summary>The days compared with; none without a comparison.</summary>
    public Period? ComparedWith { get; init; }

    /// <summary>The score of those days; none where it is of another version.</summary>
    public ExcellenceScore? Then { get; init; }

    /// <summary>How the two stand to each other; none without a comparison.</summary>
    public ScoreChange? Change { get; init; }

    /// <summary>The scores by month; none before the first version.</summary>
    public ScoreTrend? Trend { get; init; }
}

/// <summary>The scores of outlets beside each other.</summary>
public sealed class OutletScores
{
    private readonly Dictionary<string, ExcellenceScore> byCode = [];
    private readonly ScorePeers peers;
    private readonly IReadOnlyList<Outlet> outlets;

    private OutletScores(ScoreDefinition? version, ILookup<string, KpiReading> readings)
    {
        Version = version;
        outlets = [.. readings.Select(r => r.First().Outlet!)];
        if (version is not null)
        {
            byCode = readings.ToDictionary(outlet => outlet.Key, outlet => ExcellenceScore.Of(version, outlet));
        }

        peers = new ScorePeers(byCode.Values);
    }

    /// <summary>The version they are of; none when none held.</summary>
    public ScoreDefinition? Version { get; }

    /// <summary>The scores of readings of outlets; readings of all together are left aside.</summary>
    public static OutletScores Of(ScoreDefinition? version, IEnumerable<KpiReading> readings) =>
        new(version, readings.Where(r => r.Outlet is not null).ToLookup(r => r.Outlet!.Code));

    /// <summary>The score of an outlet; none when there is no version.</summary>
    public ExcellenceScore? this[Outlet outlet]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(outlet);
            return byCode.GetValueOrDefault(outlet.Code);
        }
    }

    /// <summary>How far the outlets lie apart; none when no outlet has a score that can be ranked with the others.</summary>
    public ScoreSpread? Spread => ScoreSpread.Of(outlets.Where(o => byCode.GetValueOrDefault(o.Code) is { Value: not null } score && IsRanked(score))
        .Select(o => (o, byCode[o.Code].Value!.Value)));

    /// <summary>True when the score can be ranked with those of most others.</summary>
    public bool IsRanked(ExcellenceScore score) => peers.Has(score);
}

/// <summary>How far the scores of outlets lie apart.</summary>
/// <param name="Count">How many outlets are scored.</param>
/// <param name="Worst">The outlet with the lowest score.</param>
/// <param name="Median">The score that half of the outlets reach, 0 to 100; the mean of the middle two of an even number.</param>
/// <param name="Best">The outlet with the highest score.</param>
public sealed record ScoreSpread(int Count, (Outlet Outlet, double Score) Worst, double Median, (Outlet Outlet, double Score) Best)
{
    /// <summary>The spread; none of no outlets.</summary>
    public static ScoreSpread? Of(IEnumerable<(Outlet Outlet, double Score)> scores)
    {
        List<(Outlet Outlet, double Score)> ordered = [.. scores.OrderBy(s => s.Score).ThenBy(s => s.Outlet.Code, StringComparer.Ordinal)];
        return ordered.Count == 0
            ? null
            : new(ordered.Count, ordered[0], (ordered[(ordered.Count - 1) / 2].Score + ordered[ordered.Count / 2].Score) / 2, ordered[^1]);
    }
}
