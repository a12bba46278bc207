using System.Reflection;

namespace ServiceKpi.Domain.Measures;

/// <summary>Which rows a <see cref="Measure"/> or a <see cref="Distribution"/> is counted from.</summary>
/// <param name="kind">The kind of fact.</param>
/// <param name="day">The day that it counts on.</param>
/// <param name="needs">What a fact must have to count.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class CountsAttribute(RowKind kind, RowDay day, RowNeeds needs = RowNeeds.Nothing) : Attribute
{
    /// <summary>The answers to a survey, on the day answered.</summary>
    public CountsAttribute(SurveyKind survey)
        : this(RowKind.Answers, RowDay.Answered, RowNeeds.Answer) => Basis = Basis with { Survey = survey };

    /// <summary>The rows.</summary>
    public RowBasis Basis { get; } = new(kind, day, needs);

    /// <summary>The rows that a member of either enum states.</summary>
    /// <exception cref="InvalidOperationException">It states none.</exception>
    public static RowBasis Of(Enum counted)
    {
        ArgumentNullException.ThrowIfNull(counted);
        return counted.GetType().GetField(counted.ToString())!.GetCustomAttribute<CountsAttribute>()?.Basis
            ?? throw new InvalidOperationException($"{counted} does not say which rows it is counted from.");
    }
}
