namespace ServiceKpi.Web.Features.Daily;

/// <summary>What is known of an outlet's day.</summary>
public enum EntryState
{
    /// <summary>Visits and revenue were entered.</summary>
    Entered,

    /// <summary>Only one of the two was entered.</summary>
    Partly,

    /// <summary>The outlet was open and nothing was entered.</summary>
    Missing,

    /// <summary>The outlet was closed by its opening hours and nothing was entered.</summary>
    Closed,

    /// <summary>Staff said that the outlet was closed, although its hours say otherwise.</summary>
    MarkedClosed,

    /// <summary>The outlet had not opened yet, or has closed for good.</summary>
    NotOpen,

    /// <summary>The day has not come yet.</summary>
    Future,
}
