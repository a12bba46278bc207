namespace ServiceKpi.Web.Access;

/// <summary>The sign-ins that the sign-in page of the demo offers; none unless this is the demo.</summary>
internal sealed class DemoSignIns
{
    /// <summary>The sign-ins.</summary>
    public IReadOnlyList<DemoSignIn> All { get; set; } = [];
}

/// <summary>A made-up person that everybody who tries the demo may be.</summary>
/// <param name="Role">What they do.</param>
/// <param name="Name">What they sign in with.</param>
/// <param name="Password">Their password, another at each start.</param>
public sealed record DemoSignIn(Role Role, string Name, string Password);
