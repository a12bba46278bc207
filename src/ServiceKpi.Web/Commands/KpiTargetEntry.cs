namespace ServiceKpi.Web.Commands;

/// <summary>
/// The target over the days and outlets of a value, and how the value stands to it: <c>met</c>, <c>at-risk</c>, <c>missed</c>, or
/// <c>none</c> when there is no value, or of too few cases.
/// </summary>
internal sealed record KpiTargetEntry(double Value, double? Limit, string Status)
{
    /// <summary>A target of a report in this form.</summary>
    public static KpiTargetEntry Of(TargetReading target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new(target.Value, target.Limit, KpiTerms.Of(target.Status));
    }
}
