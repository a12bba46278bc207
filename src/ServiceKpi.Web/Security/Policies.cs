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

    /// <summary>For those who have signed in and have perhaps not shown their second factor yet.</summary>
    public const string SecondStep = nameof(SecondStep);

    /// <summary>For those who have no second factor yet, or have shown it.</summary>
    public const string SetUp = nameof(SetUp);

    /// <summary>Signed in, with nothing left to do before.</summary>
    private static AuthorizationPolicy In => new AuthorizationPolicyBuilder().RequireAccess(a => a.Awaits == Awaited.Nothing).Build();

    internal static void AddPolicies(this IServiceCollection services) => services
        .AddScoped<IAuthorizationHandler, AccessHandler>()
        .AddAuthorizationBuilder()
        .SetDefaultPolicy(In)
        .SetFallbackPolicy(In)
        .AddPolicy(SecondStep, policy => policy.RequireAuthenticatedUser())
        .AddPolicy(SetUp, policy => policy.RequireAccess(a => a.Awaits != Awaited.SecondStep))
        .AddPolicy(Admin, policy => policy.Combine(In).RequireAccess(a => a.IsAdmin))
        .AddPolicy(Entry, policy => policy.Combine(In).RequireAccess(a => a.Role is Role.Staff or Role.Admin))
        .AddPolicy(Comment, policy => policy.Combine(In).RequireAccess(a => a.Role is Role.Manager or Role.Admin));

    private static AuthorizationPolicyBuilder RequireAccess(this AuthorizationPolicyBuilder policy, Func<Access, bool> suffices) => policy
        .RequireAuthenticatedUser()
        .AddRequirements(new AccessRequirement(suffices));

    /// <summary>That the visitor's access suffices.</summary>
    private sealed record AccessRequirement(Func<Access, bool> Suffices) : IAuthorizationRequirement;

    /// <summary>Asks the visitor: of the request where there is one, and of the circuit, which has none.</summary>
    private sealed class AccessHandler(Visitor visitor) : AuthorizationHandler<AccessRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
        {
            if (requirement.Suffices(visitor.Access))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
