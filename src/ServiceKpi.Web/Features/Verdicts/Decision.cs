namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>An outlet on a list of decisions.</summary>
/// <param name="Reading">Its verdict and what it rests on.</param>
/// <param name="View">The verdict in words.</param>
/// <param name="History">Its verdicts by month; none when they could not be read.</param>
public sealed record Decision(LocationReading Reading, VerdictView View, VerdictHistory? History)
{
    /// <summary>How many of the latest full months in a row have the same verdict; 0 when the latest has another.</summary>
    public int InARow => Reading.Verdict is { } verdict ? History?.InARow(verdict) ?? 0 : 0;
}
