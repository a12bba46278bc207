namespace ServiceKpi.Domain.Statistics;

/// <summary>By which law a KPI varies when nothing but chance is at work: it tells a change from chance, and outlets from each other.</summary>
public enum ChanceLaw
{
    /// <summary>A sum of figures that staff enter varies as its days do around the usual of their weekday.</summary>
    DaySums,

    /// <summary>A ratio of figures that staff enter varies as its days differ from it.</summary>
    DayRatios,

    /// <summary>Events that come one by one, independently, at a steady pace: the law of Poisson.</summary>
    Events,

    /// <summary>Successes among cases: the binomial law.</summary>
    Proportion,

    /// <summary>A mean of answers: the normal law with the spread of all answers.</summary>
    Mean,

    /// <summary>A median: by the ranks around the middle.</summary>
    Median,
}
