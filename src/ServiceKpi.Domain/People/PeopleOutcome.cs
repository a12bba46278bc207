namespace ServiceKpi.Domain.People;

/// <summary>What became of a change.</summary>
/// <param name="Fault">Why nothing was changed; none when it was.</param>
/// <param name="Invitation">The way in for the one concerned, if the change made one.</param>
public sealed record PeopleOutcome(PeopleFault? Fault, Invitation? Invitation = null)
{
    /// <summary>True when the change was made.</summary>
    public bool IsDone => Fault is null;
}
