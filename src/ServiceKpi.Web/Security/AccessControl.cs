using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.AspNetCore.Identity;
using ServiceKpi.Domain.Access;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.Security;

/// <summary>Sign-in, rights and scope of the web application.</summary>
internal static class AccessControl
{
    public static void AddAccessControl(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentAccess>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentAccess>().Value);
        services.AddScoped<SignIns>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<Invitations>();
        services.AddScoped<FirstAdmin>();
        services.AddScoped<Passkeys>();
        services.AddScoped<SecondFactors>();
        services.Configure<IdentityPasskeyOptions>(passkeys => passkeys.UserVerificationRequirement = "required");
        services.AddSingleton<SessionEnds>();
        services.AddSingleton<SessionUpkeep>();
        services.AddHostedService(provider => provider.GetRequiredService<SessionUpkeep>());
        services.AddSingleton<DemoSignIns>();
        services.AddSingleton<SetupKey>();
        services.AddScoped<SignInEvents>();
        services.AddScoped<CircuitHandler, CircuitRights>();
        services.Replace(ServiceDescriptor.Singleton<IActorSource, WebActors>());
        LimitDirectory(services);

        services.AddAuthentication(SignInCookie.Scheme).AddCookie(SignInCookie.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(SignInCookie.Scheme)
            .Configure<Site, TimeProvider>((options, site, clock) =>
            {
                SignInCookie.Configure(options, site);
                options.TimeProvider = clock;
            });
        services.AddOptions<AntiforgeryOptions>()
            .Configure<Site>((options, site) => SignInCookie.Protect(options.Cookie, SignInCookie.Name + "-form", site));
        services.AddPolicies();
    }

    /// <summary>Signs the visitor in by their cookie. Before the limits, which count by account.</summary>
    public static void UseSignIn(this WebApplication app) => app.UseAuthentication();

    /// <summary>Refuses what the visitor may not open.</summary>
    public static void UseRights(this WebApplication app)
    {
        app.UseAuthorization();
        app.UseCircuitGate();
    }

    /// <summary>Puts the visitor's outlets in the place of all outlets; the directory of all stays behind them.</summary>
    private static void LimitDirectory(IServiceCollection services)
    {
        var all = services.Last(s => s.ServiceType == typeof(IOutletDirectory));
        services.AddSingleton(all.ImplementationType!);
        services.Replace(ServiceDescriptor.Scoped<IOutletDirectory>(provider => new VisibleOutlets(
            (IOutletDirectory)provider.GetRequiredService(all.ImplementationType!),
            provider.GetRequiredService<CurrentAccess>())));
    }
}
