using ServiceKpi.Data.Import.Cells;
using ServiceKpi.Domain.Outlets;

namespace ServiceKpi.Data.Import.Rows;

/// <summary>An outlet that rows may name, and which day it is there.</summary>
internal sealed record KnownOutlet(Outlet Outlet, OutletClock Clock, DateOnly Today)
{
    /// <summary>True until the outlet, which a row named first, is stored.</summary>
    public bool IsNew => Outlet.Id == 0;
}
