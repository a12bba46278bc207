namespace ServiceKpi.Domain.Promotions;

/// <summary>Why there is no cost of an extra visit.</summary>
public enum EventCostSilence
{
    /// <summary>Nobody stated what the event cost.</summary>
    NoCost,

    /// <summary>The cost is of more outlets than are looked at.</summary>
    PartOfChain,

    /// <summary>Nobody can tell what the event did.</summary>
    EffectUnknown,

    /// <summary>The visits cannot be told from those of ordinary weeks.</summary>
    NotClear,

    /// <summary>Clearly fewer came than usual.</summary>
    FewerVisits,
}
