namespace ServiceKpi.Domain.Pace;

/// <summary>How the landing of a month stands to its target.</summary>
public enum Outlook
{
    /// <summary>There is no target, no range to judge by, or an outlet of which nothing is known.</summary>
    Unknown,

    /// <summary>The whole range is on the good side of the target, or what is done has reached it.</summary>
    WillBeMet,

    /// <summary>The target lies in the range.</summary>
    Open,

    /// <summary>The whole range is on the bad side of the target, or what is done is already too much.</summary>
    WillBeMissed,
}
