namespace ServiceKpi.Web.Features.Start;

/// <summary>Finds out how far an installation has come.</summary>
internal sealed class StartReader(IPeople people, ITargetBook targets)
{
    /// <summary>The step whose figures are the first.</summary>
    public const string Day = "day";

    /// <summary>The steps in the order that leads to numbers, each done as soon as there is what it asks for.</summary>
    /// <param name="outlets">Every outlet there is.</param>
    /// <param name="values">What the outlets have recorded; none while there are none.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    public async Task<IReadOnlyList<StartStep>> ReadAsync(IReadOnlyList<Outlet> outlets, KpiReport? values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlets);
        var everybody = await people.AllAsync(cancellationToken);
        var book = await targets.ReadAsync(cancellationToken);
        return
        [
            new("outlets", outlets.Count > 0, "/settings/outlets/new", "/import"),
            new("hours", outlets.Any(o => o.Hours.AreStated), outlets.Count == 0 ? null : EntryLinks.Hours(outlets[0].Code)),
            new("people", everybody.Count > 1, "/people/new"),
            new(Day, Has(FactKinds.Figures), outlets.Count == 0 ? null : "/entry", "/import"),
            new("ticket", Has(FactKinds.Tickets), outlets.Count == 0 ? null : "/import"),
            new("answer", Has(FactKinds.Csat) || Has(FactKinds.Ces) || Has(FactKinds.Nps), outlets.Count == 0 ? null : "/import"),
            new("target", book.All.Count > 0, outlets.Count == 0 ? null : "/targets"),
        ];

        // Of a KPI that rests on nothing else it is told whether there was ever anything.
        bool Has(FactKinds kind) => values?.Values.Any(v => v.Kpi.RestsOn == kind && v.Value.Reason != NoDataReason.NotConnected) == true;
    }
}

/// <summary>One step to the first numbers.</summary>
/// <param name="Name">The words are <c>start.NAME</c> and <c>start.NAME.text</c>.</param>
/// <param name="IsDone">True as soon as there is what it asks for.</param>
/// <param name="Href">Where it is done; none as long as a step before it is missing.</param>
/// <param name="File">Where it is done with a file; none where that is the only way, or no way.</param>
public sealed record StartStep(string Name, bool IsDone, string? Href, string? File = null);
