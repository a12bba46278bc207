using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Access;

/// <summary>Authenticator apps and recovery codes: setting them up, and showing them after a password.</summary>
internal sealed class SecondFactors(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    SignIns signIns,
    IDataProtectionProvider protection,
    TimeProvider clock)
{
    private const int Codes = 10;
    private const int CodeLength = 10;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private IDataProtector Seal => protection.CreateProtector("servicekpi-second-factor");

    /// <summary>A new key, sealed: it is the account's once a code of it has been shown.</summary>
    public string NewKey() => Seal.Protect(Convert.ToHexString(RandomNumberGenerator.GetBytes(OneTimeCode.KeyBytes)));

    /// <summary>The bytes of a sealed key; none when it is none of this site's.</summary>
    public byte[]? Open(string? sealedKey)
    {
        try
        {
            return sealedKey is null ? null : Convert.FromHexString(Seal.Unprotect(sealedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes an app by the key it was given and a code it shows; false when the code is wrong.</summary>
    public bool SetUp(Account account, string sealedKey, string code)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.AuthenticatorKey is not null
            || Open(sealedKey) is not { } key
            || OneTimeCode.StepOf(key, Plain(code), clock.GetUtcNow(), used: 0) is not { } step)
        {
            return false;
        }

        (account.AuthenticatorKey, account.AuthenticatorStep) = (sealedKey, step);
        return true;
    }

    /// <summary>New recovery codes in the place of those before, with whatever else was changed; none when somebody changed the account meanwhile.</summary>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString(Letters, CodeLength)).ToList();
        account.RecoveryCodes = [.. codes.Select(c => hasher.HashPassword(account, c))];
        if (!(await accounts.UpdateAsync(account)).Succeeded)
        {
            return [];
        }

        await signIns.RenewAsync(account, isConfirmed: true);
        return [.. codes.Select(c => $"{c[..(CodeLength / 2)]}-{c[(CodeLength / 2)..]}")];
    }

    /// <summary>Takes the app and the recovery codes away.</summary>
    public async Task RemoveAsync(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        account.TakeApp();
        await accounts.UpdateAsync(account);
    }

    /// <summary>
    /// True when a code is the app's, or one of the recovery codes; it is used up then. Wrong ones count like wrong
    /// passwords.
    /// </summary>
    public async Task<bool> TakesAsync(Account account, string? code)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await accounts.IsLockedOutAsync(account))
        {
            return false;
        }

        if (!UseUp(account, Plain(code)))
        {
            await accounts.AccessFailedAsync(account);
            return false;
        }

        account.AccessFailedCount = 0;

        // Refused when somebody uses the same code at the same moment.
        return (await accounts.UpdateAsync(account)).Succeeded;
    }

    /// <summary>Goes on after a code was shown.</summary>
    public Task ConfirmAsync(Account account) => signIns.RenewAsync(account, isConfirmed: true);

    private bool UseUp(Account account, string code)
    {
        if (code.Length == OneTimeCode.Digits)
        {
            var step = Open(account.AuthenticatorKey) is { } key
                ? OneTimeCode.StepOf(key, code, clock.GetUtcNow(), account.AuthenticatorStep)
                : null;
            account.AuthenticatorStep = step ?? account.AuthenticatorStep;
            return step is not null;
        }

        var used = code.Length == CodeLength
            ? account.RecoveryCodes.Find(c => hasher.VerifyHashedPassword(account, c, code) != PasswordVerificationResult.Failed)
            : null;
        account.RecoveryCodes = [.. account.RecoveryCodes.Where(c => c != used)];
        return used is not null;
    }

    /// <summary>As it was meant: people put blanks and dashes in.</summary>
    private static string Plain(string? code) => string.Concat((code ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
