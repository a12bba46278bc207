namespace ServiceKpi.Domain;

/// <summary>Knows who is changing something just now.</summary>
public interface IActorSource
{
    /// <summary>Who it is.</summary>
    Actor Current { get; }
}
