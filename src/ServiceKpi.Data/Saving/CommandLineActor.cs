namespace ServiceKpi.Data.Saving;

/// <summary>Whoever runs a command, by the name the machine knows them by.</summary>
public sealed class CommandLineActor : IActorSource
{
    /// <inheritdoc/>
    public Actor Current { get; } = new(null, Environment.UserName is { Length: > 0 } name ? name : "?", "command line");
}
