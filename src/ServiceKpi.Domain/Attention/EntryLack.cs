namespace ServiceKpi.Domain.Attention;

/// <summary>Which of the daily figures was not entered.</summary>
public enum EntryLack
{
    /// <summary>Neither visits nor revenue.</summary>
    Both,

    /// <summary>Revenue was, visits were not; the day is in no transaction ratio.</summary>
    Visits,

    /// <summary>Visits were, revenue was not; the day is in no transaction ratio.</summary>
    Revenue,
}
