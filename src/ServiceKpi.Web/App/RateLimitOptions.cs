namespace ServiceKpi.Web.App;

/// <summary>How much one visitor may ask for.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>How many times one address may try to sign in within <see cref="SignInSeconds"/>.</summary>
    public int SignInAttempts { get; init; } = 10;

    /// <summary>The window of <see cref="SignInAttempts"/>.</summary>
    public int SignInSeconds { get; init; } = 60;

    /// <summary>How many circuits one account may have open: about as many tabs.</summary>
    public int CircuitsPerAccount { get; init; } = 20;
}
