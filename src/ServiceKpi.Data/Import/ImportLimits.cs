namespace ServiceKpi.Data.Import;

/// <summary>How large a file may be. They keep one upload from filling the memory or holding the writer for hours.</summary>
public sealed record ImportLimits
{
    /// <summary>The longest field, in characters; a record with a longer one is rejected.</summary>
    public int FieldLength { get; init; } = 1024 * 1024;

    /// <summary>The most records of a file.</summary>
    public int Rows { get; init; } = 5_000_000;

    /// <summary>The most bytes of a file.</summary>
    public long Bytes { get; init; } = 2L * 1024 * 1024 * 1024;
}
