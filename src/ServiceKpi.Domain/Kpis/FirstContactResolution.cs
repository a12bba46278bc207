using ServiceKpi.Domain.Measures;

namespace ServiceKpi.Domain.Kpis;

/// <summary>
/// Tickets resolved with exactly one contact and never reopened / tickets resolved of which contacts or reopenings are stated,
/// in percent, 0 to 100. No such ticket gives <see cref="NoDataReason.NoEvents"/>.
/// </summary>
public sealed class FirstContactResolution() : Kpi(new KpiDefinition
{
    Id = "first-contact-resolution",
    Name = "First contact resolution",
    Group = KpiGroup.Quickness,
    Order = 2,
    Unit = KpiUnit.Percent,
    Better = Direction.Higher,
    Formula = "resolved with exactly 1 contact and never reopened / resolved",
    Description = "How many matters are settled the first time a customer asks, without coming back. Tickets that state neither contacts nor reopenings are left out.",
    Source = "ISO 18295-1:2017, customer contact centres; SQM Group, First Call Resolution",
    Sample = "resolved",
    RestsOn = FactKinds.Contacts,
})
{
    /// <inheritdoc/>
    public override KpiValue Evaluate(Measurement measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var sums = measured.Sums;
        return KpiValue.Proportion(
            sums[Measure.FirstContactResolutions],
            sums[Measure.StatedContactResolutions],
            NoDataReason.NoEvents);
    }
}
