namespace ServiceKpi.Data.Rollups;

/// <summary>The histograms of an outlet and day that has any durations, as their own bytes.</summary>
public sealed class OutletDayDurations
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The times to first response.</summary>
    public byte[] FirstResponseTimes { get; set; } = [];

    /// <summary>The times to resolution.</summary>
    public byte[] ResolutionTimes { get; set; } = [];
}
