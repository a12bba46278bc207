namespace ServiceKpi.Data.Import.Readers;

/// <summary>An outlet that rows may name, and which day it is there.</summary>
internal sealed record KnownOutlet(Outlet Outlet, OutletClock Clock, DateOnly Today)
{
    /// <summary>True until the outlet, which a row named first, is stored.</summary>
    public bool IsNew => Outlet.Id == 0;
}
