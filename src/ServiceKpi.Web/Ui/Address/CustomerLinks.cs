namespace ServiceKpi.Web.Ui.Address;

/// <summary>The addresses of customers. A code may be of any file and hold any sign, so it is no part of a path.</summary>
internal static class CustomerLinks
{
    /// <summary>Where customers are looked for.</summary>
    public const string Page = "/customers";

    /// <summary>Cards that may be of one customer; all cards are looked through for it.</summary>
    public const string Same = "/customers?same";

    /// <summary>A new card.</summary>
    public const string New = "/customers/new";

    /// <summary>The page of a card.</summary>
    public const string CardPage = "/customers/card";

    /// <summary>Those who begin as something is typed, for scripts.</summary>
    public const string Find = "/customers/find.json";

    /// <summary>What should be known of a customer, as a piece of a page.</summary>
    public const string Briefing = "/customers/briefing.html";

    /// <summary>Everything that is held about a customer, as a file.</summary>
    public const string Held = "/customers/held.json";

    /// <summary>The card of a code.</summary>
    public static string Card(string code) => $"{CardPage}?code={Uri.EscapeDataString(code)}";

    /// <summary>Everything that is held about the customer of a code.</summary>
    public static string HeldOf(string code) => $"{Held}?code={Uri.EscapeDataString(code)}";
}
