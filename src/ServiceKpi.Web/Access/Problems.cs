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
    public const string LockedMonth = "locked-month";

    /// <summary>The answer of a problem.</summary>
    public static IResult Of(int status, string type, string title, string? detail = null, Dictionary<string, object?>? more = null) =>
        Results.Problem(detail, statusCode: status, title: title, type: "/problems/" + type, extensions: more);

    public static IResult Bad(string detail) => Of(StatusCodes.Status400BadRequest, Invalid, "This cannot be taken.", detail);
}
