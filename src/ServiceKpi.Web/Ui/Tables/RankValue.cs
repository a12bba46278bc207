namespace ServiceKpi.Web.Ui.Tables;

/// <summary>What an outlet is sorted and ranked by.</summary>
/// <param name="Value">The value; none when there is none.</param>
/// <param name="IsJudged">False when the value gets no place, such as one of too few cases.</param>
/// <param name="HigherIsBetter">Which way is better.</param>
/// <param name="Text">The value as it reads: values that read the same are a tie.</param>
internal sealed record RankValue(double? Value, bool IsJudged, bool HigherIsBetter, string Text)
{
    /// <summary>What a reading is ranked by; none without one.</summary>
    public static RankValue? Of(KpiReading? reading, KpiFormatter format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return reading is null ? null : new(
            reading.Value.Value,
            !reading.BelowMinimumSample,
            reading.Kpi.Definition.Better == Direction.Higher,
            format.Full(reading));
    }
}
