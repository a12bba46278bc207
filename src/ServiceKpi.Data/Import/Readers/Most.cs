namespace ServiceKpi.Data.Import.Readers;

/// <summary>The largest figures that are believed: thousands of them can be added up without leaving a long.</summary>
internal static class Most
{
    public const long Count = 1_000_000_000;

    /// <summary>In major units.</summary>
    public const long Amount = 10_000_000_000_000;

    public const long Touches = 1_000_000;
}
