using Microsoft.AspNetCore.Authorization;

namespace ServiceKpi.Web.Access;

/// <summary>Who may open what. Whatever names no policy is open to everybody who is signed in, and to nobody else.</summary>
internal static class Policies
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
    private static AuthorizationPolicy In => new AuthorizationPolicyBuilder().RequireRights(a => a.Awaits == Awaited.Nothing).Build();

    internal static void AddPolicies(this IServiceCollection services) => services
        .AddScoped<IAuthorizationHandler, RightsHandler>()
        .AddAuthorizationBuilder()
        .SetDefaultPolicy(In)
        .SetFallbackPolicy(In)
        .AddPolicy(SecondStep, policy => policy.RequireAuthenticatedUser())
        .AddPolicy(SetUp, policy => policy.RequireRights(a => a.Awaits != Awaited.SecondStep))
        .AddPolicy(Admin, policy => policy.Combine(In).RequireRights(a => a.IsAdmin))
        .AddPolicy(Entry, policy => policy.Combine(In).RequireRights(a => a.Role is Role.Staff or Role.Admin))
        .AddPolicy(Comment, policy => policy.Combine(In).RequireRights(a => a.Role is Role.Manager or Role.Admin));

    private static AuthorizationPolicyBuilder RequireRights(this AuthorizationPolicyBuilder policy, Func<Rights, bool> suffices) => policy
        .RequireAuthenticatedUser()
        .AddRequirements(new RightsRequirement(suffices));

    /// <summary>That the visitor's access suffices.</summary>
    private sealed record RightsRequirement(Func<Rights, bool> Suffices) : IAuthorizationRequirement;

    /// <summary>Asks the visitor: of the request where there is one, and of the circuit, which has none.</summary>
    private sealed class RightsHandler(Visitor visitor) : AuthorizationHandler<RightsRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightsRequirement requirement)
        {
            if (visitor.Rights != Rights.None && requirement.Suffices(visitor.Rights))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
