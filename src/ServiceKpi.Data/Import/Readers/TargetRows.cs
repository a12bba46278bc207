using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// Reads targets: of an outlet, of a region, or of every outlet where neither is named. A blank target means that from its month
/// on nothing is set there.
/// </summary>
internal sealed class TargetRows : RowReader<Target>
{
    private readonly Column kpi = new("kpi", required: true);
    private readonly Column month = new("month", required: true);
    private readonly Column target = new("target", required: true);
    private readonly Column outlet = new("outlet");
    private readonly Column region = new("region");
    private readonly Column limit = new("at_risk", states: nameof(Target.LimitHundredths));

    public override IReadOnlyList<Column> Columns => [kpi, month, target, outlet, region, limit];

    public override IReadOnlyList<Column> Key => [kpi, month, outlet, region];

    public override ImportMessage Contradiction => RejectReason.LimitContradiction;

    protected override Target? Make(Row row)
    {
        KnownOutlet? at = null;
        return TryKpi(row, out var found)
            && TryMonth(row, out var from)
            && row.TryTarget(target, found, out var value)
            && row.TryTarget(limit, found, out var worst)
            && IsNoBetter(row, found, value, worst)
            && TryRegion(row, out var named)
            && (row.Cell(outlet).IsEmpty || TryOutlet(row, outlet, out at))
            && (at is null || IsStored(at))
                ? new Target(found.Id, from, at?.Outlet.Id, named, value, worst)
                : null;
    }

    private bool TryKpi(Row row, [NotNullWhen(true)] out Kpi? found)
    {
        found = null;
        if (!row.TryRequiredText(kpi, out var id))
        {
            return false;
        }

        found = KpiCatalog.Find(id.ToLowerInvariant());
        return found is not null || row.Reject(kpi, RejectReason.UnknownKpi(kpi.Header));
    }

    private bool TryMonth(Row row, out DateOnly first)
    {
        var cell = row.Cell(month);
        return IsoTime.Month(cell, out first) switch
        {
            TimeFault.None => true,
            TimeFault.NoSuchTime => row.Reject(month, RejectReason.NoSuchTime(month.Header)),
            TimeFault.TooEarly => row.Reject(month, RejectReason.TooEarly(month.Header)),
            _ => row.Reject(month, cell.IsEmpty ? RejectReason.Blank(month.Header) : RejectReason.Month(month.Header)),
        };
    }

    private bool TryRegion(Row row, out string? named)
    {
        if (!row.TryText(region, out named) || named is null)
        {
            return row.Fault is null;
        }

        return row.Cell(outlet).IsEmpty
            ? Context.Outlets.HasRegion(named) || row.Reject(region, RejectReason.UnknownRegion(region.Header))
            : row.Reject(region, RejectReason.OutletAndRegion);
    }

    private bool IsNoBetter(Row row, Kpi found, long? value, long? worst) => (value, worst) switch
    {
        (_, null) => true,
        (null, _) => row.Reject(limit, RejectReason.Needs(limit.Header, target.Header)),
        _ when found.Definition.Better == Direction.Higher && worst <= value => true,
        _ when found.Definition.Better == Direction.Lower && worst >= value => true,
        _ => row.Reject(limit, RejectReason.NoBetter(limit.Header, target.Header)),
    };
}
