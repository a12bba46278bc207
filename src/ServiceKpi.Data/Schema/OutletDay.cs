namespace ServiceKpi.Data.Schema;

/// <summary>
/// The rollup row of an outlet and day. Its measures are columns without a property, one for each member of
/// <see cref="ServiceKpi.Domain.Measures.Measure"/>, named as it.
/// </summary>
public sealed class OutletDay
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }
}
