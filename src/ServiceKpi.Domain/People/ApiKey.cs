using System.Security.Cryptography;
using System.Text;

namespace ServiceKpi.Domain.People;

/// <summary>
/// The secret by which a program of the organisation, such as a till or a helpdesk, uses the API. It is shown once; what is stored is
/// its hash, which needs no salt and no rounds: nobody can try 2²⁵⁶ keys.
/// </summary>
public static class ApiKey
{
    /// <summary>The length of what a key is known by, in characters.</summary>
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    private const string Prefix = "skpi_";
    private const int SecretBytes = 32;

    /// <summary>A new key. The beginning lets people and scanners of leaked secrets see what it is.</summary>
    public static string Create() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What a key is known by.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
