namespace ServiceKpi.Domain.Why;

/// <summary>What one outlet contributed to a change, in the unit of the KPI.</summary>
/// <param name="Outlet">The outlet.</param>
/// <param name="Then">What its value was made of before.</param>
/// <param name="Now">What its value is made of.</param>
/// <param name="Shift">Through its visits; of a ratio, through its weight among the others.</param>
/// <param name="Own">Through its own ratio; of a count, all of it.</param>
/// <param name="Unsplit">What cannot be split, because there was no ratio before.</param>
public sealed record OutletCause(
    Outlet Outlet, RateFigures Then, RateFigures Now, double Shift, double Own, double Unsplit)
{
    /// <summary>All it contributed.</summary>
    public double Change => Shift + Own + Unsplit;
}
