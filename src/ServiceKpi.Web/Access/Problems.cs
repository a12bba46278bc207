using Microsoft.AspNetCore.Antiforgery;

namespace ServiceKpi.Web.Access;

/// <summary>What goes wrong for programs: problem details whose type says which of these it is.</summary>
internal static class Problems
{
    public const string Invalid = "invalid";
    public const string UnknownOutlet = "unknown-outlet";
    public const string UnknownKind = "unknown-kind";
    public const string NotYours = "not-yours";
    public const string Antiforgery = "antiforgery";
    public const string FutureDay = "future-day";
    public const string NotTrading = "not-trading";
    public const string KeyTaken = "key-taken";
    public const string DayChanged = "day-changed";
    public const string ReasonRequired = "reason-required";
    public const string UnreadableFile = "unreadable-file";
    public const string LockedMonth = "locked-month";
    public const string Exists = "exists";
    public const string UnknownTicket = "unknown-ticket";
    public const string AtDesk = "at-desk";

    /// <summary>True where no page is read: programs take a status for an answer and a sign-in page for nonsense.</summary>
    public static bool AreAnswered(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The answer of a problem.</summary>
    public static IResult Of(int status, string type, string title, string? detail = null, Dictionary<string, object?>? more = null) =>
        Results.Problem(detail, statusCode: status, title: title, type: "/problems/" + type, extensions: more);

    /// <summary>Refuses what a browser sends in somebody's name without the token of a page; what carries no cookie was not sent so.</summary>
    public static async Task<IResult?> ForgedAsync(HttpContext context, IAntiforgery antiforgery)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(antiforgery);
        return context.Request.Cookies.Count == 0 || await antiforgery.IsRequestValidAsync(context)
            ? null
            : Of(StatusCodes.Status400BadRequest, Antiforgery, "The RequestVerificationToken of the page is missing or old.");
    }

    public static IResult Bad(string detail) => Of(StatusCodes.Status400BadRequest, Invalid, "This cannot be taken.", detail);
}
