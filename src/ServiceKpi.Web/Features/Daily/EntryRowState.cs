namespace ServiceKpi.Web.Features.Daily;

/// <summary>How a day of the grid stands, as long as nobody types.</summary>
public enum EntryRowState
{
    /// <summary>Visits and revenue are there.</summary>
    Saved,

    /// <summary>Only one of the two is there.</summary>
    Partly,

    /// <summary>The outlet was open and nothing is there.</summary>
    Missing,

    /// <summary>It is today, and nothing is there yet.</summary>
    Today,

    /// <summary>The outlet was closed, by its hours or by the mark.</summary>
    Closed,

    /// <summary>The day has not come yet.</summary>
    Future,
}
