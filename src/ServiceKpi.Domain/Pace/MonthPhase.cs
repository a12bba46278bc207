namespace ServiceKpi.Domain.Pace;

/// <summary>Where a month is.</summary>
public enum MonthPhase
{
    /// <summary>It has not begun.</summary>
    NotBegun,

    /// <summary>It is running.</summary>
    Running,

    /// <summary>It is over.</summary>
    Over,
}
