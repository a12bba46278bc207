namespace ServiceKpi.Web.Ui.Text;

/// <summary>A change, ready to show.</summary>
/// <param name="Sign">The direction: 1 up, −1 down, 0 neither or not known.</param>
/// <param name="Tone">Whether it is to be welcomed.</param>
/// <param name="Amount">How much, such as <c>8.4%</c> or <c>2.1 pts</c>, or that it is unchanged; empty when not known.</param>
/// <param name="Word">What it means, in a word or two: up, better, or why nobody can tell.</param>
public sealed record ChangeView(int Sign, Tone Tone, string Amount, string Word)
{
    /// <summary>The same at length, for whoever hovers, listens or has room.</summary>
    public string Sentence { get; init; } = Word;
}
