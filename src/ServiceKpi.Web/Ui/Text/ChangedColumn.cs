namespace ServiceKpi.Web.Ui.Text;

/// <summary>What a change made of one column, in words; none for what was or is not stated.</summary>
/// <param name="Name">The column.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is now.</param>
internal sealed record ChangedColumn(string Name, string? Before, string? After);
