namespace ServiceKpi.Web.Ui.Address;

/// <summary>The addresses that customers open.</summary>
internal static class PublicLinks
{
    /// <summary>Where a tracking code is typed.</summary>
    public const string Track = "/t";

    /// <summary>Where questions are answered.</summary>
    public const string Survey = "/s";

    /// <summary>The page of an outlet.</summary>
    public const string Outlets = "/o";

    /// <summary>A ticket as its customer follows it.</summary>
    public static string TrackOf(string code) => $"{Track}/{code}";

    /// <summary>Where the customer of a ticket asks to be asked.</summary>
    public static string Rate(string code) => $"{Track}/{code}/rate";

    /// <summary>A question.</summary>
    public static string SurveyOf(string token) => $"{Survey}/{token}";

    /// <summary>Where the customer of a question says that they do not want to be asked any more.</summary>
    public static string StopOf(string token) => $"{Survey}/{token}/stop";

    /// <summary>The question that stands at the counter of an outlet.</summary>
    public static string CounterSurvey(string outlet) => $"{Survey}/o/{Uri.EscapeDataString(outlet)}";

    /// <summary>The page of an outlet.</summary>
    public static string Outlet(string code) => $"{Outlets}/{Uri.EscapeDataString(code)}";
}
