namespace ServiceKpi.Web.Ui.Charts;

/// <summary>Finds where in a trend of answers the question was worded anew, so that no line leads from one series to the other.</summary>
internal sealed class SeriesBreaks(IAsking asking)
{
    /// <summary>The pieces in which new words begin, with the day; and the last such day since the days compared with, which a comparison crosses.</summary>
    public async Task<(IReadOnlyDictionary<int, DateOnly> Pieces, DateOnly? Crossed)> ReadAsync(Kpi kpi, KpiReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(report);
        var asked = kpi.Rows.Select(r => r.Survey).OfType<SurveyKind>().Distinct().ToList();
        if (asked.Count == 0)
        {
            return (new Dictionary<int, DateOnly>(), null);
        }

        List<DateOnly> days = [.. (await asking.PlanAsync(cancellationToken)).Breaks.Where(b => asked.Contains(b.Kind)).Select(b => b.On).Order()];
        var first = report.ComparedWith?.From ?? report.Period.From;
        return (
            report.Pieces.Index().Select(p => (p.Index, Day: days.LastOrDefault(day => p.Item.Contains(day) && day > report.Period.From))).Where(p => p.Day != default).ToDictionary(p => p.Index, p => p.Day),
            days.LastOrDefault(day => day > first && day <= report.Period.To) is var crossed && crossed != default ? crossed : null);
    }
}
