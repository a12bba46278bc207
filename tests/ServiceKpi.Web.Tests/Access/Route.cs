namespace ServiceKpi.Web.Tests.Access;

/// <summary>A line of the table of who may open what: an address, and what each visitor is answered.</summary>
/// <param name="Method">How it is asked.</param>
/// <param name="Pattern">The route of the endpoint.</param>
/// <param name="Path">An address of it; <c>{outlet}</c> stands for a code.</param>
/// <param name="Anonymous">Who has not signed in.</param>
/// <param name="Staff">Staff; of their own outlet, where the address names one.</param>
/// <param name="Manager">A manager, likewise.</param>
/// <param name="Admin">An admin, of any outlet.</param>
public sealed record Route(string Method, string Pattern, string Path, int Anonymous, int Staff, int Manager, int Admin)
{
    /// <summary>Stands for being led to the sign-in page.</summary>
    public const int ToSignIn = 302;

    /// <summary>True when the address names an outlet.</summary>
    public bool NamesOutlet => Path.Contains("{outlet}", StringComparison.Ordinal);

    /// <summary>True for what people read: a page takes posts of its own forms too.</summary>
    public bool IsPage => !Pattern.StartsWith("/_", StringComparison.Ordinal)
        && !IsOfCustomers
        && !Pattern.StartsWith("/{", StringComparison.Ordinal)
        && !Pattern.StartsWith("/api", StringComparison.Ordinal)
        && !Pattern.StartsWith("/preferences", StringComparison.Ordinal)
        && !Pattern.StartsWith("/health", StringComparison.Ordinal)
        && !Pattern.EndsWith("/file", StringComparison.Ordinal)
        && !Pattern.EndsWith(".css", StringComparison.Ordinal)
        && !Pattern.EndsWith(".json", StringComparison.Ordinal)
        && !Pattern.EndsWith(".html", StringComparison.Ordinal)
        && !Pattern.EndsWith(".csv", StringComparison.Ordinal)
        && !Pattern.EndsWith(".xlsx", StringComparison.Ordinal);

    /// <summary>True for the pages of customers, whose address alone says what they may.</summary>
    public bool IsOfCustomers => Pattern.Split('/')[1] is "s" or "t" or "o";

    /// <summary>What staff and managers are told of an outlet of others: as of one that does not exist.</summary>
    public int OfOtherOutlet { get; init; } = 404;

    public override string ToString() => $"{Method} {Path}";
}
