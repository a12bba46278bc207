namespace ServiceKpi.Domain.Outlets;

/// <summary>What became of an outlet that was to be taken away.</summary>
public enum OutletRemoval
{
    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Somebody else has changed it, or taken it away, since it was seen.</summary>
    Changed,

    /// <summary>Figures, tickets, answers, members, events, targets or comments belong to it, which would lose their outlet.</summary>
    HasFacts,
}
