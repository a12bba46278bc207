namespace ServiceKpi.Domain.Facts;

/// <summary>Which question a survey asks.</summary>
public enum SurveyKind
{
    /// <summary>Satisfaction, 1 (very dissatisfied) to 5 (very satisfied).</summary>
    Csat,

    /// <summary>Effort, 1 (very low) to 5 (very high).</summary>
    Ces,

    /// <summary>Likelihood to recommend, 0 to 10.</summary>
    Nps,
}
