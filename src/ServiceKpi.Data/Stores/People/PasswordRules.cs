using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ServiceKpi.Data.Stores.People;

/// <summary>
/// What a password must not be, by NIST SP 800-63B-4, 3.1.1.2: long enough, no rules about kinds of characters, and not
/// what an attacker tries first. The error codes are the names of <see cref="PasswordFault"/>.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>The shortest password, in characters as people count them.</summary>
    public const int Shortest = 12;

    /// <summary>The longest; hashing more would only cost time.</summary>
    public const int Longest = 256;

    /// <summary>A name of fewer letters may be part of a good password.</summary>
    private const int TellingName = 4;

    /// <summary>So many different characters at least: fewer is a repetition.</summary>
    private const int FewestCharacters = 5;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var fault = FaultOf(password ?? "", [user.UserName ?? "", .. user.DisplayName.Split(' ')]);
        return Task.FromResult(fault is null
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = fault.ToString()!, Description = fault.ToString()! }));
    }

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    internal static PasswordFault? FaultOf(string password, IReadOnlyList<string> names)
    {
        var composed = ComposedPasswordHasher.Compose(password);
        var length = new StringInfo(composed).LengthInTextElements;
        if (length < Shortest)
        {
            return PasswordFault.TooShort;
        }

        if (composed.Length > Longest)
        {
            return PasswordFault.TooLong;
        }

        var plain = Plain(composed);
        if (plain.Distinct().Count() < FewestCharacters || IsRepetition(plain) || IsSequence(plain))
        {
            return PasswordFault.Pattern;
        }

        return names.Select(Plain).Any(name => name.Length >= TellingName && Rest(plain, name) < TellingName)
            ? PasswordFault.ContainsName
            : CommonPasswords.Holds(plain) ? PasswordFault.Common : null;
    }

    /// <summary>Letters and digits in small, with the usual stand-ins for letters taken back.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ToLowerInvariant().EnumerateRunes())
        {
            plain.Append(rune.Value switch
            {
                '@' => "a",
                '$' => "s",
                _ when Rune.IsLetterOrDigit(rune) => rune.ToString(),
                _ => "",
            });
        }

        return plain.ToString();
    }

    /// <summary>How many characters are left when the name is taken out wherever it stands.</summary>
    private static int Rest(string plain, string name) => plain.Replace(name, "", StringComparison.Ordinal).Length;

    /// <summary>True for the same few characters over and over: <c>rahasiarahasia</c>.</summary>
    private static bool IsRepetition(string plain) =>
        Enumerable.Range(1, plain.Length / 2).Any(step => plain.Skip(step).Zip(plain).All(pair => pair.First == pair.Second));

    /// <summary>True when nearly every character follows the one before: in the alphabet, the digits or a row of keys.</summary>
    private static bool IsSequence(string plain)
    {
        var steps = plain.Zip(plain.Skip(1)).Count(pair => CommonPasswords.AreNeighbours(pair.First, pair.Second));
        return steps >= (plain.Length - 1) * 3 / 4;
    }
}

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    /// <summary>Fewer than 12 characters.</summary>
    TooShort,

    /// <summary>More than 256 characters.</summary>
    TooLong,

    /// <summary>Repeated or sequential characters.</summary>
    Pattern,

    /// <summary>The sign-in name or the person's name, with next to nothing around it.</summary>
    ContainsName,

    /// <summary>One of those that are tried first.</summary>
    Common,
}

/// <summary>
/// Hashes passwords in Unicode's composed form: one keyboard sends é as one character, another as two (NIST SP 800-63B-4,
/// 3.1.1.2).
/// </summary>
internal sealed class ComposedPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    public override string HashPassword(Account user, string password) => base.HashPassword(user, Compose(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Compose(providedPassword));

    /// <summary>What is no text at all, such as half a character, stays as it is.</summary>
    internal static string Compose(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }
}
