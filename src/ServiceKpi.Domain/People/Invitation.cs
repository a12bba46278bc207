namespace ServiceKpi.Domain.People;

/// <summary>A way in for one person, good once and for a day.</summary>
/// <param name="AccountId">Their account.</param>
/// <param name="SignInName">What they sign in with.</param>
/// <param name="Token">The secret of the link.</param>
public sealed record Invitation(int AccountId, string SignInName, string Token)
{
    /// <summary>The path and query of the page that takes it.</summary>
    public string Path => FormattableString.Invariant($"/invitation?id={AccountId}&token={Uri.EscapeDataString(Token)}");
}
