namespace ServiceKpi.Web.Boards;

/// <summary>A part of a survey's scale, the worst first.</summary>
public enum ScoreBand
{
    /// <summary>Not satisfied, high effort, detractor.</summary>
    Bad,

    /// <summary>Neither, passive.</summary>
    Middle,

    /// <summary>Satisfied, low effort, promoter.</summary>
    Good,
}
