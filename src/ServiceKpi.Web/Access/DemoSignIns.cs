namespace ServiceKpi.Web.Access;

/// <summary>The sign-ins that the sign-in page of the demo offers; none unless this is the demo.</summary>
internal sealed class DemoSignIns
{
    /// <summary>The sign-ins.</summary>
    public IReadOnlyList<DemoSignIn> All { get; set; } = [];
}
