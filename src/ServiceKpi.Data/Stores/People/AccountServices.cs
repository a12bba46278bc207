using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Data.Stores.People;

/// <summary>Accounts, their passwords and passkeys, and the keys that protect cookies and links.</summary>
internal static class AccountServices
{
    private const string Product = "ServiceKpi";
    private const int WrongPasswords = 5;
    private const int HashRounds = 220_000;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LinkLife = TimeSpan.FromHours(24);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(Product);
        services.AddSingleton<KeyRepository>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRepository>((keys, rows) => keys.XmlRepository = rows);

        // One for all that happens in a request: the store keeps its account tracked between two steps.
        services.AddScoped(provider => provider.GetRequiredService<KpiContexts>().CreateDbContext());
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());

        // Before the framework's own, which then stay away.
        services.AddScoped<IPasswordHasher<Account>, ComposedPasswordHasher>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentityCore<Account>(Choose).AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = LinkLife);

        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddScoped<IPeople, People>();
        services.AddSingleton<IRightsReader, RightsReader>();
        services.AddSingleton<ISessions, Sessions>();
    }

    private static void Choose(IdentityOptions options)
    {
        options.Lockout.MaxFailedAccessAttempts = WrongPasswords;
        options.Lockout.DefaultLockoutTimeSpan = LockedFor;
        options.Lockout.AllowedForNewUsers = true;
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }
}
