namespace ServiceKpi.Web.Boards;

/// <summary>A KPI in the list of all.</summary>
/// <param name="Reading">Its value at all outlets together.</param>
/// <param name="Line">Its values by time, for the sparkline.</param>
/// <param name="Worst">The outlet that stands worst among those that can be judged; none of one outlet, or when all stand alike.</param>
public sealed record KpiRow(KpiReading Reading, IReadOnlyList<double?> Line, KpiReading? Worst)
{
    /// <summary>A word on where the number comes from; none where nobody would take it for another.</summary>
    public string? Note { get; private init; }

    /// <summary>The rows of a report of all outlets together and each.</summary>
    internal static IReadOnlyList<KpiRow> Of(KpiReport report, TileModel tiles, KpiFormatter format)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(tiles);
        return [.. KpiCatalog.All.Select(kpi => new KpiRow(report.Of(kpi).Single(r => r.Outlet is null), tiles.LineOf(kpi), WorstOf(report, kpi, format)))];
    }

    /// <summary>The same, said to be what customers answered, if it is.</summary>
    internal KpiRow MarkedAsked(Texts texts) => this with { Note = Reading.Kpi.IsOfAnswers ? texts["signs.asked"] : null };

    private static KpiReading? WorstOf(KpiReport report, Kpi kpi, KpiFormatter format)
    {
        List<RankedReading> judged = [.. RankedReading.Of(report, kpi, SortOrder.BestFirst(kpi), format).Where(r => r.Group == RankGroup.Judged)];
        return judged.Count > 1 && judged[0].Rank != judged[^1].Rank ? judged[^1].Reading : null;
    }
}

/// <summary>Some of the KPIs of a list, under what they have in common.</summary>
/// <param name="Title">What that is.</param>
/// <param name="Text">A sentence on it, if it needs one.</param>
/// <param name="Rows">The KPIs.</param>
public sealed record KpiRowGroup(string Title, string? Text, IReadOnlyList<KpiRow> Rows)
{
    /// <summary>What customers said of what the KPIs have in common; none where they are not asked.</summary>
    public SignSaid? Said { get; private init; }

    /// <summary>True when one of the KPIs has a value.</summary>
    public bool HasValue => Rows.Any(r => r.Reading.Value.Value is not null);

    /// <summary>The KPIs by the question that each helps to answer.</summary>
    internal static IReadOnlyList<KpiRowGroup> ByQuestion(IReadOnlyList<KpiRow> rows, Texts texts) =>
        [.. rows.GroupBy(r => r.Reading.Kpi.Definition.Group).Select(g => new KpiRowGroup(texts.GroupOf(g.Key), null, [.. g]))];

    /// <summary>The KPIs by the sign of good service that each measures: first what was done, then what customers said.</summary>
    internal static IReadOnlyList<KpiRowGroup> BySign(IReadOnlyList<KpiRow> rows, IReadOnlyDictionary<ServiceSign, SignSaid> said, Texts texts) =>
    [
        .. Enum.GetValues<ServiceSign>().Select(sign => new KpiRowGroup(
            texts["sign." + sign],
            texts["sign.text." + sign],
            [.. rows.Where(r => r.Reading.Kpi.Definition.Sign == sign).OrderBy(r => r.Reading.Kpi.IsOfAnswers).Select(r => r.MarkedAsked(texts))]) { Said = said.GetValueOrDefault(sign) }),
    ];
}
