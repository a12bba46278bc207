using Microsoft.AspNetCore.Authorization;
using ServiceKpi.Domain.Access;

namespace ServiceKpi.Web.Security;

/// <summary>Who may open what. Whatever names no policy is open to everybody who is signed in, and to nobody else.</summary>
public static class Policies
{
    /// <summary>For those who run the place.</summary>
    public const string Admin = nameof(Admin);

    /// <summary>For those who enter days.</summary>
    public const string Entry = nameof(Entry);

    /// <summary>For those who comment.</summary>
    public const string Comment = nameof(Comment);

    internal static void AddPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
        .AddPolicy(Admin, policy => policy.RequireAccess(a => a.IsAdmin))
        .AddPolicy(Entry, policy => policy.RequireAccess(a => a.Role is Role.Staff or Role.Admin))
        .AddPolicy(Comment, policy => policy.RequireAccess(a => a.Role is Role.Manager or Role.Admin));

    private static void RequireAccess(this AuthorizationPolicyBuilder policy, Func<Access, bool> suffices) => policy
        .RequireAuthenticatedUser()
        .RequireAssertion(asked => asked.Resource is HttpContext context
            && suffices(context.RequestServices.GetRequiredService<CurrentAccess>().Value));
}
