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

        // For pages that have no circuit, so that a scope is one request: whoever visits acts.
        services.AddScoped<IUserStore<Account>>(provider =>
        {
            var actors = provider.GetRequiredService<IActorSource>();
            return new AccountStore(provider.GetRequiredService<KpiContexts>().CreateDbContext(), () => new Because(actors.Current));
        });

        // Before the framework's own, which then stay away.
        services.AddScoped<IPasswordHasher<Account>, ComposedPasswordHasher>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentityCore<Account>(Choose).AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider);
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        services.Configure<DataProtectionTokenProviderOptions>(links => links.TokenLifespan = LinkLife);

        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddSingleton<IPeople, People>();
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
/// Where Identity keeps its accounts: what it changes goes through the same steps as every other change. It tracks the account between
/// two steps, so it lives no longer than one action or one request, and its context with it.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, KpiDbContext, int>, IDisposable
{
    private readonly Func<Because> because;

    /// <param name="context">The context, which is this store's own.</param>
    /// <param name="because">Who acts, and why: Identity does not say.</param>
    public AccountStore(KpiDbContext context, Func<Because> because)
        : base(context)
    {
        this.because = because;

        // The steps save, not the store it derives from.
        AutoSaveChanges = false;
    }

    /// <inheritdoc cref="IDisposable.Dispose"/>
    public new void Dispose()
    {
        Context.Dispose();
        base.Dispose();
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
        await Context.StoreAsync(because(), cancellationToken);
    }

    public override async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await base.RemovePasskeyAsync(user, credentialId, cancellationToken);
        await Context.StoreAsync(because(), cancellationToken);
    }

    private async Task<IdentityResult> StoreAsync(CancellationToken cancellationToken) =>
        await Context.StoreOnceAsync(because(), again: null, cancellationToken) == Outcome.Stored
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
