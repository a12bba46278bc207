namespace ServiceKpi.Domain.Audit;

/// <summary>Which changes somebody looks for; what is null does not matter.</summary>
public sealed record AuditFilter
{
    /// <summary>The kind of thing.</summary>
    public string? What { get; init; }

    /// <summary>A part of the key.</summary>
    public string? Key { get; init; }

    /// <summary>A part of the name of who did it.</summary>
    public string? Who { get; init; }

    /// <summary>The outlet.</summary>
    public int? OutletId { get; init; }

    /// <summary>The earliest instant, UTC, included.</summary>
    public DateTime? From { get; init; }

    /// <summary>The latest instant, UTC, not included.</summary>
    public DateTime? Before { get; init; }

    /// <summary>Only changes before the one with this id: the next page.</summary>
    public long? BeforeId { get; init; }
}
