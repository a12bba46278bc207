namespace ServiceKpi.Domain.Improvements;

/// <summary>
/// Something that was changed so that a number gets better: who answers for it, where, since when, and what was done. Its effect is not stored:
/// it is what the number did since then, beside what it did before and elsewhere.
/// </summary>
public sealed class Improvement
{
    /// <summary>So long after the start a change is looked for, and as long before; in days.</summary>
    public const int LongestLook = 56;

    /// <summary>Before so many days after the start nothing is said.</summary>
    public const int ShortestLook = 14;

    /// <summary>Makes one.</summary>
    /// <exception cref="ArgumentException">A text is blank or too long, or there are no outlets.</exception>
    public Improvement(ImprovementWords words)
    {
        (What, KpiId, Owner) = ("", "", "");
        Change(words);
    }

    private Improvement() => (What, KpiId, Owner) = ("", "", "");

    /// <summary>The number the data layer knows it by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <inheritdoc cref="ImprovementWords.What"/>
    public string What { get; private set; }

    /// <inheritdoc cref="ImprovementWords.KpiId"/>
    public string KpiId { get; private set; }

    /// <inheritdoc cref="ImprovementWords.OutletIds"/>
    public IReadOnlyList<int> OutletIds { get; private set; } = [];

    /// <inheritdoc cref="ImprovementWords.Owner"/>
    public string Owner { get; private set; }

    /// <inheritdoc cref="ImprovementWords.StartedOn"/>
    public DateOnly StartedOn { get; private set; }

    /// <inheritdoc cref="ImprovementWords.Learned"/>
    public string? Learned { get; private set; }

    /// <summary>What is said of it.</summary>
    public ImprovementWords Words => new(What, KpiId, OutletIds, Owner, StartedOn, Learned);

    /// <summary>Says it anew.</summary>
    /// <exception cref="ArgumentException">A text is blank or too long, or there are no outlets.</exception>
    public void Change(ImprovementWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.OutletIds.Count == 0)
        {
            throw new ArgumentException("An improvement is somewhere.", nameof(words));
        }

        (What, KpiId, Owner) = (Text.Required(words.What, nameof(words)), Text.Required(words.KpiId, nameof(words), TextLimits.Code), Text.Required(words.Owner, nameof(words), TextLimits.PersonName));
        (OutletIds, StartedOn) = ([.. words.OutletIds.Distinct().Order()], words.StartedOn);
        Learned = Text.Optional(words.Learned, nameof(words), TextLimits.AttentionNote);
    }

    /// <summary>The days in which its effect is looked for; none as long as it is too early to say anything.</summary>
    /// <param name="today">The last day that there can be.</param>
    public Period? Look(DateOnly today)
    {
        var last = StartedOn.AddDays(LongestLook - 1);
        last = last < today ? last : today.AddDays(-1);
        return last.DayNumber - StartedOn.DayNumber + 1 >= ShortestLook ? new Period(StartedOn, last) : null;
    }

    /// <summary>
    /// What can be said of the effect. An improvement that is seen at its outlets and, as clearly, at the others, was perhaps the season and not
    /// what was done.
    /// </summary>
    /// <param name="here">What the number did at its outlets.</param>
    /// <param name="elsewhere">What it did at the others in the same days; none where there are none.</param>
    public static ImprovementVerdict Judge(NumberMove here, NumberMove? elsewhere) => (here, elsewhere) switch
    {
        (NumberMove.Unclear, _) => ImprovementVerdict.CannotTell,
        (NumberMove.Worse, _) => ImprovementVerdict.Worse,
        (_, NumberMove.Better) => ImprovementVerdict.BetterEverywhere,
        _ => ImprovementVerdict.Worked,
    };
}

/// <summary>What is said of an improvement.</summary>
/// <param name="What">What was done, in a line.</param>
/// <param name="KpiId">The number that was to get better.</param>
/// <param name="OutletIds">The outlets where it was done.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="StartedOn">Since when it is so.</param>
/// <param name="Learned">What was learned from it, for others.</param>
public sealed record ImprovementWords(string What, string KpiId, IReadOnlyList<int> OutletIds, string Owner, DateOnly StartedOn, string? Learned);

/// <summary>What a number did, as far as it is more than chance.</summary>
public enum NumberMove
{
    /// <summary>It may be chance, or there is too little to tell.</summary>
    Unclear,

    /// <summary>It became better.</summary>
    Better,

    /// <summary>It became worse.</summary>
    Worse,
}

/// <summary>What can be said of the effect of an improvement.</summary>
public enum ImprovementVerdict
{
    /// <summary>Nothing yet.</summary>
    CannotTell,

    /// <summary>Where it was done the number became better, and not elsewhere.</summary>
    Worked,

    /// <summary>The number became better everywhere: it need not be what was done.</summary>
    BetterEverywhere,

    /// <summary>The number became worse.</summary>
    Worse,
}

/// <summary>Keeps the improvements.</summary>
public interface IImprovements
{
    /// <summary>All of them, the newest first.</summary>
    Task<IReadOnlyList<Improvement>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Stores one, new (no id) or changed.</summary>
    Task<Outcome> SaveAsync(int? id, ImprovementWords words, Because why, CancellationToken cancellationToken);

    /// <summary>Takes one away.</summary>
    Task<Outcome> RemoveAsync(int id, Because why, CancellationToken cancellationToken);
}
