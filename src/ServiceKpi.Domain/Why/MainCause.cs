namespace ServiceKpi.Domain.Why;

/// <summary>Which of two effects a change is mainly due to.</summary>
public enum MainCause
{
    /// <summary>Neither alone.</summary>
    Both,

    /// <summary>More or fewer visits; of a ratio, the mix of outlets.</summary>
    Shift,

    /// <summary>Each outlet's own ratio.</summary>
    Own,
}
