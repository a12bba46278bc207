namespace ServiceKpi.Domain.Reports;

/// <summary>A question names an outlet or a KPI that does not exist.</summary>
public sealed class UnknownNameException(string what, IReadOnlyList<string> names)
    : Exception($"Unknown {what}: {string.Join(", ", names)}.")
{
    /// <summary>The names that were not found.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
