namespace ServiceKpi.Web.Public;

/// <summary>
/// Finds what anybody may know of the service standards of an outlet, and how they were kept. Counted by the very measures of its tiles; nobody's
/// rights are asked, so only what is published is told.
/// </summary>
internal sealed class PublishedStandards(IStandards standards, IMeasureSource measures, ISliceSource slices, IFactReader facts, IOrganisationBook organisations)
{
    private const int MostTopics = 5;

    private static readonly IReadOnlyList<Kpi> Kpis = [.. KpiCatalog.All.Where(k => k.Definition.IsPublished)];

    /// <summary>What is demanded of any ticket first, then of the topics of which something else is, the most frequent first.</summary>
    /// <param name="outlet">The outlet.</param>
    /// <param name="today">The day on which it is demanded.</param>
    /// <param name="month">The month in which it was kept or not.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<IReadOnlyList<PublishedStandard>> ReadAsync(Outlet outlet, DateOnly today, Period month, CancellationToken cancellationToken)
    {
        var book = await standards.ReadAsync(cancellationToken);
        var demand = book.Of(outlet.Id, null, null, today);
        var table = await measures.ReadAsync([outlet.Id], [month], cancellationToken);
        var topics = (await facts.TopicsAsync([outlet.Id], month, cancellationToken))
            .Select(t => t.Topic).OfType<string>().DistinctBy(t => t.ToUpperInvariant())
            .Where(t => book.Of(outlet.Id, t, null, today) != demand)
            .Take(MostTopics).ToList();
        var parts = topics.Count == 0 ? new Dictionary<Slice, MeasureTable>() : await slices.ReadAsync([outlet], [month], SliceDimension.Topic, [.. Kpis.SelectMany(k => k.Rows)], cancellationToken);
        return
        [
            new(null, demand, Kept(outlet, month, table[outlet.Id, month])),
            .. topics.Select(topic => new PublishedStandard(topic, book.Of(outlet.Id, topic, null, today), Kept(outlet, month, MeasureSums.Sum(
                parts.Where(p => string.Equals(p.Key.Value, topic, StringComparison.OrdinalIgnoreCase)).Select(p => p.Value[outlet.Id, month]))))),
        ];
    }

    /// <summary>What too few cases tell is left out.</summary>
    private List<(Kpi Kpi, KpiValue Value)> Kept(Outlet outlet, Period month, MeasureSums sums)
    {
        var measured = new Measurement(sums, ScheduledDays: outlet.TradingDays(month));
        return [.. Kpis.Select(k => (Kpi: k, Value: k.Evaluate(measured))).Where(k => k.Value.Value is not null && k.Value.SampleSize >= organisations.Current.MinimumSample)];
    }
}

/// <summary>What is demanded, and how it was kept.</summary>
/// <param name="Topic">Of which tickets; none for any.</param>
/// <param name="Demand">What is demanded.</param>
/// <param name="Kept">How far it was kept in the month.</param>
public sealed record PublishedStandard(string? Topic, Expected Demand, IReadOnlyList<(Kpi Kpi, KpiValue Value)> Kept)
{
    /// <summary>True when something is demanded.</summary>
    public bool IsStated => !(Demand.Answer is null && Demand.PromiseDays is null && Demand.Silence is null);
}
