namespace ServiceKpi.Data.Import;

/// <summary>Rejected records with the same fault in the same column.</summary>
/// <param name="Column">The column at fault, as the file spells it; empty when the record as a whole is.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Examples">The first of them, in order of their lines.</param>
public sealed record RejectGroup(string Column, long Count, IReadOnlyList<RejectExample> Examples);

/// <summary>One of them.</summary>
/// <param name="Row">Where and what.</param>
/// <param name="Reason">Why.</param>
public sealed record RejectExample(RejectedRow Row, ImportMessage Reason);

/// <summary>Gathers rejected records by reason and column: there are few of those, however many records there are.</summary>
internal sealed class RejectGroups
{
    private const int ExamplesKept = 3;

    private readonly Dictionary<(string Reason, string Column), (long Count, List<RejectExample> Examples)> groups = [];

    public IReadOnlyList<RejectGroup> All =>
        [.. groups.Select(g => new RejectGroup(g.Key.Column, g.Value.Count, g.Value.Examples)).OrderByDescending(g => g.Count)];

    public void Add(RejectedRow row, ImportMessage reason)
    {
        var key = (reason.Name, row.Column);
        var (count, examples) = groups.GetValueOrDefault(key, (0, []));
        if (count < ExamplesKept)
        {
            examples.Add(new RejectExample(row, reason));
        }

        groups[key] = (count + 1, examples);
    }
}
