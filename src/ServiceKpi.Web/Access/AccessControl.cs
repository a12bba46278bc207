using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceKpi.Web.Access;

/// <summary>Sign-in, rights and scope of the web application.</summary>
internal static class AccessControl
{
    private const string PeopleOrPrograms = nameof(PeopleOrPrograms);

    public static void AddAccessControl(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Visitor>();
        services.AddScoped<PageRequest>();
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
        services.Replace(ServiceDescriptor.Scoped<IActorSource>(provider => provider.GetRequiredService<Visitor>()));
        LimitDirectory(services);

        services.AddAuthentication(PeopleOrPrograms)
            .AddPolicyScheme(PeopleOrPrograms, null, either => either.ForwardDefaultSelector = context => ApiKeys.IsSent(context) ? ApiKeys.SchemeName : SignInCookie.Scheme)
            .AddCookie(SignInCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeys>(ApiKeys.SchemeName, null);
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

    /// <summary>Tells the visitor where they come from, and the page which request it answers.</summary>
    public static void UseVisitor(this WebApplication app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<Visitor>().ComesFrom(AddressOf(context));
        context.RequestServices.GetRequiredService<PageRequest>().Is(context);
        return next(context);
    });

    /// <summary>The address of the visitor's machine, as it is written down.</summary>
    public static string AddressOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress?.ToString() ?? "?";
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
        services.Replace(ServiceDescriptor.Scoped<IOutletDirectory>(provider => new Visitor.Outlets(
            (IOutletDirectory)provider.GetRequiredService(all.ImplementationType!),
            provider.GetRequiredService<Visitor>())));
    }
}
