namespace ServiceKpi.Data.Queries;

/// <summary>How much of what was counted is kept in memory.</summary>
/// <param name="MostBytes">Roughly the most bytes.</param>
public sealed record MonthBlockOptions(long MostBytes)
{
    /// <summary>Room for about 500 outlets over three years.</summary>
    public static MonthBlockOptions Usual { get; } = new(384L << 20);
}
