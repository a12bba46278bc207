using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>What the visitor may see and do, of one request or one circuit; nothing until it is known.</summary>
public sealed class CurrentAccess
{
    /// <summary>Their access.</summary>
    public Access Value { get; set; } = Access.None;
}
