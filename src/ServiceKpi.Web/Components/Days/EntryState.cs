namespace ServiceKpi.Web.Components.Days;

/// <summary>What is known of an outlet's day.</summary>
public enum EntryState
{
    /// <summary>Visits and revenue were entered.</summary>
    Entered,

    /// <summary>Only one of the two was entered.</summary>
    Partly,

    /// <summary>The outlet was open and nothing was entered.</summary>
    Missing,

    /// <summary>The outlet was closed and nothing was entered.</summary>
    Closed,

    /// <summary>The day has not come yet.</summary>
    Future,
}
