using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Resolved tickets that had been reopened at least once / tickets resolved of which contacts or reopenings are stated, in
/// percent, 0 to 100. No such ticket gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class ReopenRate() : Kpi(new KpiDefinition
{
    Id = "reopen-rate",
    Name = "Reopen rate",
    Group = KpiGroup.Quickness,
    Order = 4,
    Unit = KpiUnit.Percent,
    Better = Direction.Lower,
    Formula = "resolved tickets that had been reopened at least once / resolved",
    Description = "How many settled matters had to be taken up again. Tickets that state neither contacts nor reopenings are left out.",
    Source = "Zendesk, Customer service metrics: reopened tickets",
    Sample = "resolved",
    RestsOn = FactKinds.Contacts,
    Overlaps = [new(["first-contact-resolution"], "A reopened ticket is never resolved at first contact, so it counts against both.")],
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        return KpiValue.Proportion(
            sums[Measure.ReopenedResolutions],
            sums[Measure.StatedContactResolutions],
            NoDataReason.NoEvents);
    }
}
