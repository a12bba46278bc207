namespace ServiceKpi.Data.Import;

/// <summary>What to import, and how.</summary>
public sealed record ImportRequest
{
    /// <summary>What the rows are.</summary>
    public required ImportKind Kind { get; init; }

    /// <summary>The file. It is read once, forwards, and left open.</summary>
    public required Stream Input { get; init; }

    /// <summary>The length of the file, where the stream does not know it.</summary>
    public long? Length { get; init; }

    /// <summary>Where the rejected records go, as a CSV file of its own.</summary>
    public TextWriter? Rejects { get; init; }

    /// <summary>True when outlets that are not known are created rather than rejected.</summary>
    public bool CreateOutlets { get; init; }

    /// <summary>True when one rejected record means that nothing is stored.</summary>
    public bool Strict { get; init; }

    /// <summary>True when answers that nothing tells apart are new ones, although equal ones are stored.</summary>
    public bool Append { get; init; }

    /// <summary>How the file writes numbers.</summary>
    public NumberFormat NumberFormat { get; init; }

    /// <summary>The time zone of new outlets: pass the organisation's unless somebody chose another.</summary>
    public string Zone { get; init; } = new Organisation().TimeZone;

    /// <summary>Told after every batch.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
