namespace ServiceKpi.Web.Tests.Evidence;

/// <summary>Rows with what customers and attackers write.</summary>
internal static class NastyRows
{
    public static readonly string[] Comments =
    [
        "=HYPERLINK(\"http://example.org\";\"x\")", "+62 812 3456", "-1", "@SUM(A1)", "line one\r\nline two", "one\ntwo", "one\rtwo, three", "she said \"no\", twice",
        "terima kasih 😀👍", "bell \u0007 rings", "plain",
    ];

    public static readonly IReadOnlyList<RowColumn> Columns =
    [
        new("Comment", CellKind.Words, r => r.Row.Answer!.Comment),
        new("Score", CellKind.Number, r => r.Part.Numerator),
        new("Amount", CellKind.Money, _ => -1234.5),
        new("Day", CellKind.Day, r => r.Row.Day),
        new("Time", CellKind.Time, _ => new DateTime(2026, 3, 10, 14, 5, 30)),
        new("Waited", CellKind.Seconds, _ => 93_600.0),
        new("Empty", CellKind.Text, _ => null),
    ];

    public static readonly (string Name, object Value)[] Header =
        [("Product", "ServiceKpi"), ("From", new DateOnly(2026, 3, 1)), ("Value", 412.5), ("=Evil", "=1+1")];

    public static async IAsyncEnumerable<JudgedRow> All()
    {
        var outlet = new Outlet("SBY01", "Surabaya", "Asia/Jakarta");
        var day = TestTime.Day("2026-03-10");
        foreach (var comment in Comments)
        {
            await Task.Yield();
            var answer = new SurveyAnswer("A", 0, SurveyKind.Nps, 3, day, comment: comment);
            yield return new(new FactRow(outlet, day) { Answer = answer }, new RowPart(-1, 1, null));
        }
    }
}
