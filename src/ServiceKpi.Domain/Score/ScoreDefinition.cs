using System.Globalization;

namespace ServiceKpi.Domain.Score;

/// <summary>
/// A version of the organisation's excellence score: which KPIs, how much each counts, and from where on. It holds from its
/// month until the next version begins, and of two that begin in one month the later counts; a version is never changed.
/// </summary>
public sealed class ScoreDefinition
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = TextLimits.ShortName;

    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = TextLimits.Reason;

    /// <summary>Makes a version.</summary>
    /// <param name="name">What the organisation calls it.</param>
    /// <param name="from">The first day of the first month that it holds in.</param>
    /// <param name="parts">The KPIs, each once, at least one.</param>
    /// <exception cref="ArgumentException">
    /// The name is blank or too long, the day is not the first of a month, there is no KPI, or one twice, or a weight is not 1
    /// to 100.
    /// </exception>
    public ScoreDefinition(string name, DateOnly from, IReadOnlyList<ScorePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Name = Text.Required(name, nameof(name), NameLength);
        if (from.Day != 1)
        {
            throw new ArgumentException($"A score begins with a month, not on {from:O}.", nameof(from));
        }

        if (parts.Count == 0 || parts.Select(p => p.KpiId).Distinct().Count() < parts.Count)
        {
            throw new ArgumentException("A score has at least one KPI, and each of them once.", nameof(parts));
        }

        if (parts.FirstOrDefault(p => p.Weight is < 1 or > ScorePart.MostWeight) is { } odd)
        {
            throw new ArgumentException($"A weight is 1 to {ScorePart.MostWeight}, not {odd.Weight}.", nameof(parts));
        }

        From = from;
        Parts = parts;
    }

    /// <summary>The number of the version; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>What the organisation calls it.</summary>
    public string Name { get; private set; }

    /// <summary>The first day of the first month that it holds in.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The KPIs, in the order shown.</summary>
    public IReadOnlyList<ScorePart> Parts { get; private set; }

    /// <summary>What the record of changes calls it.</summary>
    /// <param name="number">The number of the version, as <see cref="ScoreBook.NumberOf"/> counts.</param>
    public string KeyAs(int number) => string.Create(CultureInfo.InvariantCulture, $"{Name} v{number}");
}
