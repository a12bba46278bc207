namespace ServiceKpi.Domain.Pace;

/// <summary>In what the rest of a month is told.</summary>
public enum RestKind
{
    /// <summary>The value that the days left would have to have.</summary>
    Value,

    /// <summary>How many of the cases to come would have to be within the target.</summary>
    Cases,

    /// <summary>How many more members may leave.</summary>
    Members,
}
