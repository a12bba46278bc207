namespace ServiceKpi.Domain;

/// <summary>Who changes something, and from where.</summary>
/// <param name="AccountId">The account; none when it is not a person who signed in.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Origin">Where the change comes from: an address of the network, or the command line.</param>
public sealed record Actor(int? AccountId, string Name, string Origin);

/// <summary>Why something is stored: who wants it so, and what they gave as the reason.</summary>
public sealed record Because
{
    /// <summary>Says who, and why.</summary>
    /// <param name="actor">Who changes something.</param>
    /// <param name="reason">The reason in their own words; blank for none.</param>
    public Because(Actor actor, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        Actor = actor;
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
    }

    /// <summary>Who changes something.</summary>
    public Actor Actor { get; }

    /// <summary>The reason in their own words, trimmed; none when they gave none.</summary>
    public string? Reason { get; }
}

/// <summary>Knows who is changing something just now.</summary>
public interface IActorSource
{
    /// <summary>Who it is.</summary>
    Actor Current { get; }
}
