namespace ServiceKpi.TestKit;

/// <summary>Whoever a test says is changing something.</summary>
public sealed class TestActors : IActorSource
{
    /// <summary>Budi of account 7, in the branch's network.</summary>
    public static Because Budi { get; } = new(new Actor(7, "Budi", "10.0.0.7"));

    /// <summary>The same, who gives a reason.</summary>
    public static Because BudiBecause(string? reason) => new(Budi.Actor, reason);

    /// <summary>Budi, unless the test says otherwise.</summary>
    public Actor Current { get; set; } = Budi.Actor;
}
