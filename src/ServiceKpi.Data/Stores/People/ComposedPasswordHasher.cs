using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ServiceKpi.Data.Stores.People;

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
