namespace ServiceKpi.Data.Rollups;

/// <summary>How much of what was counted is kept in memory.</summary>
/// <param name="MostBytes">Roughly the most bytes.</param>
public sealed record MonthBlockOptions(long MostBytes)
{
    /// <summary>384 MB.</summary>
    public static MonthBlockOptions Usual { get; } = new(384L << 20);
}
