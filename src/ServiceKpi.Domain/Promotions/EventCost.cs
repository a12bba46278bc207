namespace ServiceKpi.Domain.Promotions;

/// <summary>What an extra visit of an event cost.</summary>
public sealed record EventCost
{
    /// <summary>Why it cannot be said; null when it can.</summary>
    public EventCostSilence? Silence { get; private init; }

    /// <summary>The cost over the extra visits of the event, in minor units; null with a <see cref="Silence"/>.</summary>
    public double? PerExtraVisit { get; private init; }

    /// <summary>Its 95 % interval, from the interval of the extra visits.</summary>
    public ConfidenceInterval? Interval { get; private init; }

    /// <summary>
    /// The cost over what is left of the extra visits when those that were missing (or came on top) in the week after are
    /// counted in, in minor units; null when that is not clearly above 0, or not known.
    /// </summary>
    public double? NetPerExtraVisit { get; private init; }

    /// <summary>The cost of an extra visit.</summary>
    /// <param name="costMinor">What the event cost, in minor units; null when nobody stated it.</param>
    /// <param name="isWhole">False when only some of the outlets that the cost is of are looked at.</param>
    /// <param name="during">What the event did.</param>
    /// <param name="net">The same with the week after counted in.</param>
    public static EventCost Of(long? costMinor, bool isWhole, VisitChange during, VisitChange net)
    {
        ArgumentNullException.ThrowIfNull(during);
        ArgumentNullException.ThrowIfNull(net);
        if (costMinor is not { } cost)
        {
            return new EventCost { Silence = EventCostSilence.NoCost };
        }

        if (!isWhole)
        {
            return new EventCost { Silence = EventCostSilence.PartOfChain };
        }

        if (during.ExtraInterval is not { } extra)
        {
            return new EventCost { Silence = EventCostSilence.EffectUnknown };
        }

        return !during.IsClearlyMore
            ? new EventCost { Silence = extra.High < 0 ? EventCostSilence.FewerVisits : EventCostSilence.NotClear }
            : new EventCost
            {
                PerExtraVisit = cost / during.Extra,
                Interval = new ConfidenceInterval(cost / extra.High, cost / extra.Low),
                NetPerExtraVisit = net.IsClearlyMore ? cost / net.Extra : null,
            };
    }
}

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
