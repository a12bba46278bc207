namespace ServiceKpi.Data.Archive;

/// <summary>What is stored and not archived. Everything else is, whatever tables and columns there will be.</summary>
internal static class NotArchived
{
    private const string Counted = "Counted from the facts: a restore counts it anew.";

    /// <summary>The tables, each with why.</summary>
    public static IReadOnlyDictionary<string, string> Tables { get; } = new Dictionary<string, string>
    {
        ["OutletDays"] = Counted,
        ["OutletDayDurations"] = Counted,
        ["OutletDayTopics"] = Counted,
        ["CountedMonths"] = Counted,
        ["Sessions"] = "Sign-ins of browsers: one that has ended must not live again with an old archive.",
    };

    /// <summary>The columns of other tables, each with why; they begin at zero.</summary>
    public static IReadOnlyDictionary<(string Table, string Column), string> Columns { get; } = new Dictionary<(string, string), string>
    {
        [("Outlets", RollupMarks.CountedColumn)] = Counted,
        [("Outlets", RollupMarks.CountedMembersColumn)] = Counted,
    };
}
