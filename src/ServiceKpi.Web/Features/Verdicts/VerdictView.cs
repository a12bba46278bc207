namespace ServiceKpi.Web.Features.Verdicts;

/// <summary>The verdict on a location, ready to show.</summary>
/// <param name="Verdict">The verdict; none when nobody can tell.</param>
/// <param name="Name">Its name.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Reasons">The changes that it rests on, in words.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Tone">Whether it is to be welcomed.</param>
public sealed record VerdictView(
    LocationVerdict? Verdict, string Name, string Advice, string Reasons, string Icon, Tone Tone)
{
    /// <summary>False when a change that made the verdict may be chance.</summary>
    public bool IsSure { get; init; } = true;
}
