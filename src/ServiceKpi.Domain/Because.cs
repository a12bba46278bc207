namespace ServiceKpi.Domain;

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
