using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
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

/// <summary>
/// Where Identity keeps its accounts: what it changes goes through the same steps as every other change. Identity hands its store no
/// actor, so this one asks who visits, unless whoever uses Identity has said who acts: it is of one scope, and so of one visitor.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, KpiDbContext, int>
{
    private readonly IActorSource actors;
    private Because? said;

    public AccountStore(KpiDbContext context, IActorSource actors)
        : base(context)
    {
        this.actors = actors;

        // The steps save, not the store it derives from.
        AutoSaveChanges = false;
    }

    /// <summary>Does something by Identity in somebody's name.</summary>
    public async Task<TResult> ForAsync<TResult>(Because why, Func<Task<TResult>> act)
    {
        said = why;
        try
        {
            return await act();
        }
        finally
        {
            said = null;
        }
    }

    public override async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken = default)
    {
        await base.CreateAsync(user, cancellationToken);
        return await StoreAsync(cancellationToken);
    }

    public override async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken = default)
    {
        await base.UpdateAsync(user, cancellationToken);
        return await StoreAsync(cancellationToken);
    }

    public override async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken = default)
    {
        await base.DeleteAsync(user, cancellationToken);
        return await StoreAsync(cancellationToken);
    }

    public override async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        await base.AddOrUpdatePasskeyAsync(user, passkey, cancellationToken);
        await Context.StoreAsync(Because, cancellationToken);
    }

    public override async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await base.RemovePasskeyAsync(user, credentialId, cancellationToken);
        await Context.StoreAsync(Because, cancellationToken);
    }

    private Because Because => said ?? new Because(actors.Current);

    private async Task<IdentityResult> StoreAsync(CancellationToken cancellationToken) =>
        await Context.StoreOnceAsync(Because, again: null, cancellationToken) == Outcome.Stored
            ? IdentityResult.Success
            : IdentityResult.Failed(ErrorDescriber.ConcurrencyFailure());
}

/// <summary>Keeps the keys that protect cookies and links in the database, where every server finds them.</summary>
internal sealed class KeyRepository(IDbContextFactory<KpiDbContext> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.ProtectionKeys.AsNoTracking().AsEnumerable().Select(k => XElement.Parse(k.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var context = contexts.CreateDbContext();
        context.ProtectionKeys.Add(new ProtectionKey
        {
            Name = friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });

        // The framework asks for a key where it cannot wait, once in 90 days.
        context.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
