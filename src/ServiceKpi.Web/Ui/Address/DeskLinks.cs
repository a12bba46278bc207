namespace ServiceKpi.Web.Ui.Address;

/// <summary>The addresses of the service desk.</summary>
internal static class DeskLinks
{
    /// <summary>The work list.</summary>
    public const string Page = "/desk";

    /// <summary>The counter.</summary>
    public const string Counter = "/desk/new";

    /// <summary>The page of a ticket. Its number may be of any file and hold any sign, so it is no part of the path.</summary>
    public const string TicketPage = "/desk/ticket";

    /// <summary>What is printed for the customer.</summary>
    public const string ReceiptPage = "/desk/receipt";

    /// <summary>A picture or a document of a ticket.</summary>
    public const string FilePath = "/desk/file";

    /// <summary>The counter of an outlet.</summary>
    public static string CounterOf(string code) => $"{Counter}?outlet={Uri.EscapeDataString(code)}";

    /// <summary>A ticket.</summary>
    public static string Ticket(string number) => $"{TicketPage}?number={Uri.EscapeDataString(number)}";

    /// <summary>A picture or a document of a ticket.</summary>
    public static string File(string number, string id) => $"{FilePath}?number={Uri.EscapeDataString(number)}&id={Uri.EscapeDataString(id)}";

    /// <summary>The receipt of a ticket.</summary>
    public static string Receipt(string number) => $"{ReceiptPage}?number={Uri.EscapeDataString(number)}";
}
