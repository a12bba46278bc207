namespace ServiceKpi.Domain.Customers;

/// <summary>A group of customers of whom the organisation expects something else than of others. Its rule is tried in the order of segments.</summary>
public sealed class Segment
{
    /// <summary>Makes a segment.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="rank">Its place in the order, 1 the first.</param>
    /// <param name="rule">Who is in it.</param>
    /// <exception cref="ArgumentException">The name is blank or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer contacts than 1.</exception>
    public Segment(string name, int rank, SegmentRule rule)
    {
        Name = "";
        Change(name, rank, rule);
    }

    private Segment() => Name = "";

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; }

    /// <summary>Its place in the order, 1 the first.</summary>
    public int Rank { get; private set; }

    /// <inheritdoc cref="SegmentRule.ByHandOnly"/>
    public bool ByHandOnly { get; private set; }

    /// <inheritdoc cref="SegmentRule.Contacts"/>
    public int? Contacts { get; private set; }

    /// <inheritdoc cref="SegmentRule.Members"/>
    public bool Members { get; private set; }

    /// <inheritdoc cref="SegmentRule.Kind"/>
    public CustomerKind? Kind { get; private set; }

    /// <summary>Who is in it.</summary>
    public SegmentRule Rule => new() { ByHandOnly = ByHandOnly, Contacts = Contacts, Members = Members, Kind = Kind };

    /// <summary>Says anew what it is.</summary>
    public void Change(string name, int rank, SegmentRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.Contacts ?? 1, 1, nameof(rule));
        (Name, Rank) = (Text.Required(name, nameof(name), TextLimits.ShortName), rank);
        (ByHandOnly, Contacts, Members, Kind) = (rule.ByHandOnly, rule.Contacts, rule.Members, rule.Kind);
    }

    /// <summary>
    /// The segment of a customer: the one that somebody chose, else the first whose rule fits; none when none does. Without a card only
    /// rules by contacts and memberships can fit.
    /// </summary>
    /// <param name="segments">The organisation's segments.</param>
    /// <param name="card">The card; none for a code without one.</param>
    /// <param name="contacts">The customer's contacts of the last 12 months.</param>
    /// <param name="isMember">True while they are a member somewhere.</param>
    public static string? Of(IEnumerable<Segment> segments, Customer? card, int contacts, bool isMember) =>
        card?.Segment ?? segments.OrderBy(s => s.Rank).FirstOrDefault(s => s.Rule.Fits(card?.Kind, contacts, isMember))?.Name;
}

/// <summary>Who is in a segment: everybody of whom all that is set here is true.</summary>
public sealed record SegmentRule
{
    /// <summary>True when only those are in it whom somebody put there.</summary>
    public bool ByHandOnly { get; init; }

    /// <summary>The fewest contacts in the last 12 months; none when they do not matter.</summary>
    public int? Contacts { get; init; }

    /// <summary>True when only members are in it.</summary>
    public bool Members { get; init; }

    /// <summary>What the customer has to be; none when it does not matter.</summary>
    public CustomerKind? Kind { get; init; }

    /// <summary>True for a customer who is in it.</summary>
    public bool Fits(CustomerKind? kind, int contacts, bool isMember) =>
        !ByHandOnly && !(contacts < Contacts) && (isMember || !Members) && (Kind is null || Kind == kind);
}

/// <summary>Keeps the organisation's segments.</summary>
public interface ISegments
{
    /// <summary>All in their order.</summary>
    Task<IReadOnlyList<Segment>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Stores a segment, new (no id) or changed. <see cref="Outcome.Taken"/> when another has the name.</summary>
    Task<Outcome> SaveAsync(int? id, string name, int rank, SegmentRule rule, Because why, CancellationToken cancellationToken);

    /// <summary>Removes a segment; customers and tickets keep the name that they have.</summary>
    Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken);
}
