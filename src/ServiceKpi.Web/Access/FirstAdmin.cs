using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Access;

/// <summary>Makes the first admin and signs them in.</summary>
internal sealed class FirstAdmin(IPeople people, Visitor visitor, UserManager<Account> accounts, SignIns signIns)
{
    /// <summary>Adds them to a database without any account; returns the key of the words that say why not.</summary>
    public async Task<string?> AddAsync(PersonDraft draft, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if ((await people.AllAsync(cancellationToken)).Count > 0)
        {
            return "setup.dead";
        }

        // Before anything is stored: an account without a password would be in the way of the next try.
        var sample = new Account { UserName = draft.SignInName, DisplayName = draft.Name };
        foreach (var rules in accounts.PasswordValidators)
        {
            if (OwnAccount.FaultOf(await rules.ValidateAsync(accounts, sample, password)) is { } weak)
            {
                return "password." + weak;
            }
        }

        var added = await people.AddAsync(draft, visitor.Because(), cancellationToken);
        if (added.Invitation is not { } invitation)
        {
            return "people.fault." + added.Fault;
        }

        var account = (await accounts.FindByNameAsync(invitation.SignInName))!;
        await accounts.ResetPasswordAsync(account, invitation.Token, password);
        await signIns.EnterAsync(account, WayIn.Setup);
        return null;
    }
}

/// <summary>
/// The key to a database that nobody can sign in to yet: made when the application starts, kept in the process only, good
/// once and for an hour.
/// </summary>
internal sealed class SetupKey(TimeProvider clock) : IDisposable
{
    private const int Bytes = 32;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim one = new(1);
    private byte[]? hash;
    private DateTimeOffset madeAt;

    /// <summary>True from the start of the application until somebody has become the first admin.</summary>
    public bool IsAwaited => hash is not null;

    /// <summary>Makes the key and returns the path of the page that takes it.</summary>
    public string Make()
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        (hash, madeAt) = (Hash(key), clock.GetUtcNow());
        return "/setup?key=" + key;
    }

    /// <summary>True when the key is the one that was made, within its time and unused.</summary>
    public bool Fits(string? key) =>
        hash is { } known && clock.GetUtcNow() - madeAt < Life && CryptographicOperations.FixedTimeEquals(known, Hash(key ?? ""));

    /// <summary>Uses the key up if the use succeeds; of two uses at the same time one waits for the other.</summary>
    public async Task<bool> UseAsync(string? key, Func<Task<bool>> use, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        await one.WaitAsync(cancellationToken);
        try
        {
            if (!Fits(key) || !await use())
            {
                return false;
            }

            hash = null;
            return true;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
