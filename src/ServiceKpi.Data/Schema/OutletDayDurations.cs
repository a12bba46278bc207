namespace ServiceKpi.Data.Schema;

/// <summary>
/// The histograms of an outlet and day that has any durations, as their own bytes: columns without a property, one for each member
/// of <see cref="ServiceKpi.Domain.Measures.Distribution"/>, named as it.
/// </summary>
public sealed class OutletDayDurations
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }
}
