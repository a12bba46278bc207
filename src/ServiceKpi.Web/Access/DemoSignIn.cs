namespace ServiceKpi.Web.Access;

/// <summary>A made-up person that everybody who tries the demo may be.</summary>
/// <param name="Role">What they do.</param>
/// <param name="Name">What they sign in with.</param>
/// <param name="Password">Their password, another at each start.</param>
public sealed record DemoSignIn(Role Role, string Name, string Password);
