using System.Net;
using System.Net.Sockets;

namespace ServiceKpi.Web.Access;

/// <summary>Who counts as one visitor where nobody has signed in.</summary>
internal static class VisitorAddress
{
    /// <summary>The visitor's address; of IPv6 the network that one visitor has to himself.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address?.ToString() ?? "";
    }
}

/// <summary>How much one visitor may ask for.</summary>
internal sealed record RateLimitOptions
{
    /// <summary>How many times one address may try to sign in within <see cref="SignInSeconds"/>.</summary>
    public int SignInAttempts { get; init; } = 10;

    /// <summary>The window of <see cref="SignInAttempts"/>.</summary>
    public int SignInSeconds { get; init; } = 60;

    /// <summary>How many forms of customers one address may send in a minute: a whole shop may share one.</summary>
    public int PublicPosts { get; init; } = 60;

    /// <summary>How many wrong tracking codes one address may type in ten minutes, and how many wrong digits may be typed for one ticket in half an hour: more are guesses.</summary>
    public int PublicGuesses { get; init; } = 10;

    /// <summary>How many circuits one account may have open: about as many tabs.</summary>
    public int CircuitsPerAccount { get; init; } = 20;
}
