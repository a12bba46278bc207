using System.Diagnostics.CodeAnalysis;

namespace ServiceKpi.Data.Import.Readers;

/// <summary>
/// Reads targets: of an outlet, of a region, or of every outlet where neither is named. A blank target means that from its month
/// on nothing is set there.
/// </summary>
internal sealed class TargetRows : RowReader<Target>
{
    private readonly Column kpi = new("kpi", required: true, also: "metrik|metric|indikator|indicator");
    private readonly Column month = new("month", ColumnContent.Month, required: true, also: "bulan|periode|period");
    private readonly Column target = new("target", ColumnContent.Figure, required: true, also: "sasaran|nilai target|target value|goal");
    private readonly Column outlet = new("outlet", also: OtherNames.Outlet);
    private readonly Column region = new("region", also: "wilayah|daerah|area|regional");
    private readonly Column limit = new("at_risk", ColumnContent.Figure, also: "batas waspada|waspada|batas|limit|warning", states: nameof(Target.LimitHundredths));

    public override IReadOnlyList<Column> Columns => [kpi, month, target, outlet, region, limit];

    public override IReadOnlyList<Column> Key => [kpi, month, outlet, region];

    public override ImportMessage Contradiction => RejectReason.LimitContradiction;

    protected override Target? Make(Row row)
    {
        KnownOutlet? at = null;
        return TryKpi(row, out var found)
            && row.TryRequiredMonth(month, out var from)
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
