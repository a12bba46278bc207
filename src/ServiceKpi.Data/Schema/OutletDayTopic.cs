namespace ServiceKpi.Data.Schema;

/// <summary>The tickets opened at an outlet on a day about one topic.</summary>
public sealed class OutletDayTopic
{
    /// <summary>The outlet.</summary>
    public int OutletId { get; set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The topic; empty for tickets without one.</summary>
    public string Topic { get; set; } = "";

    /// <summary>How many tickets.</summary>
    public long Tickets { get; set; }
}
