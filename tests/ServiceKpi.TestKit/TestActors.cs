using ServiceKpi.Domain.Access;

namespace ServiceKpi.TestKit;

/// <summary>Whoever a test says is changing something.</summary>
public sealed class TestActors : IActorSource
{
    /// <summary>Budi of account 7, in the branch's network.</summary>
    public Actor Current { get; set; } = new(7, "Budi", "10.0.0.7");
}
