using System.Globalization;

namespace ServiceKpi.Web.Features.Customers;

/// <summary>A segment as somebody types it.</summary>
public sealed class SegmentForm
{
    private const int MostContacts = 10_000;

    /// <summary>The segment; 0 of a new one.</summary>
    public int Id { get; set; }

    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>Its place in the order.</summary>
    public int Rank { get; set; } = 1;

    /// <summary>True when only those are in it whom somebody put there.</summary>
    public bool ByHandOnly { get; set; }

    /// <summary>The fewest contacts in 12 months; blank when they do not matter.</summary>
    public string? Contacts { get; set; }

    /// <summary>True when only members are in it.</summary>
    public bool Members { get; set; }

    /// <summary>What the customer has to be; blank when it does not matter.</summary>
    public string? Kind { get; set; }

    /// <summary>True when it shall be removed.</summary>
    public bool Removes { get; set; }

    /// <summary>True when it cannot be used.</summary>
    public bool IsFaulty => string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > TextLimits.ShortName || Rank is < 1 or > MostContacts
        || (!string.IsNullOrWhiteSpace(Contacts) && Fewest is null);

    private int? Fewest => int.TryParse(Contacts?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var fewest) && fewest is >= 1 and <= MostContacts ? fewest : null;

    /// <summary>The form filled with what holds.</summary>
    public static SegmentForm Of(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return new()
        {
            Id = segment.Id,
            Name = segment.Name,
            Rank = segment.Rank,
            ByHandOnly = segment.ByHandOnly,
            Contacts = segment.Contacts?.ToString(CultureInfo.InvariantCulture),
            Members = segment.Members,
            Kind = segment.Kind?.ToString(),
        };
    }

    /// <summary>Who is in it.</summary>
    public SegmentRule ToRule() => new()
    {
        ByHandOnly = ByHandOnly,
        Contacts = Fewest,
        Members = Members,
        Kind = Enum.TryParse<CustomerKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null,
    };
}
