using System.Globalization;
using System.Security.Cryptography;

namespace ServiceKpi.Domain.People;

/// <summary>What somebody has beside a password.</summary>
/// <param name="HasApp">An authenticator app.</param>
/// <param name="HasPasskey">A passkey, which is two factors in one.</param>
public readonly record struct SecondFactor(bool HasApp, bool HasPasskey)
{
    /// <summary>What is to be done before anything else.</summary>
    /// <param name="demand">Of whom a second factor is demanded.</param>
    /// <param name="role">What they do for the organisation.</param>
    /// <param name="isConfirmed">True when they showed a second factor as they signed in.</param>
    public Awaited Asks(SecondFactorDemand demand, Role role, bool isConfirmed)
    {
        var isDemanded = demand == SecondFactorDemand.Everybody || (demand == SecondFactorDemand.Admins && role == Role.Admin);
        if (isDemanded && !HasApp && !HasPasskey)
        {
            return Awaited.SetUp;
        }

        return !isConfirmed && (HasApp || (isDemanded && HasPasskey)) ? Awaited.SecondStep : Awaited.Nothing;
    }
}

/// <summary>What somebody who has signed in has to do before anything else.</summary>
public enum Awaited
{
    /// <summary>Nothing: they are in.</summary>
    Nothing,

    /// <summary>Show their second factor.</summary>
    SecondStep,

    /// <summary>Choose a second factor, because one is demanded and they have none.</summary>
    SetUp,
}

/// <summary>The codes of authenticator apps, by RFC 6238 as every app knows it: SHA-1, 30 seconds, six digits.</summary>
public static class OneTimeCode
{
    /// <summary>The length of a key, as RFC 4226 recommends.</summary>
    public const int KeyBytes = 20;

    /// <summary>The length of a code.</summary>
    public const int Digits = 6;

    private const int Seconds = 30;
    private const int Values = 1_000_000;

    /// <summary>Clocks differ: the code before and the one after are taken too.</summary>
    private const int Drift = 1;

    /// <summary>The number of the half minute.</summary>
    public static long StepAt(DateTimeOffset instant) => Math.DivRem(instant.ToUnixTimeSeconds(), Seconds).Quotient;

    /// <summary>The code of a half minute.</summary>
    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard says SHA-1, and apps know nothing else; as a keyed hash it is sound.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % Values).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The half minute that a code belongs to; none when it is wrong, too old, or of a step that was used.</summary>
    /// <param name="key">The key.</param>
    /// <param name="code">What was typed.</param>
    /// <param name="now">The time.</param>
    /// <param name="used">The last step of which a code was taken.</param>
    public static long? StepOf(ReadOnlySpan<byte> key, string code, DateTimeOffset now, long used)
    {
        var typed = System.Text.Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (step > used && CryptographicOperations.FixedTimeEquals(typed, System.Text.Encoding.UTF8.GetBytes(Of(key, step))))
            {
                return step;
            }
        }

        return null;
    }
}
