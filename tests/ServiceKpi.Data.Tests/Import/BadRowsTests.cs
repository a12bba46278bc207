namespace ServiceKpi.Data.Tests.Import;

public sealed class BadRowsTests
{
    [Theory]
    [MemberData(nameof(BadDailyRows.All), MemberType = typeof(BadDailyRows))]
    [MemberData(nameof(BadTicketRows.All), MemberType = typeof(BadTicketRows))]
    [MemberData(nameof(BadSurveyRows.All), MemberType = typeof(BadSurveyRows))]
    [MemberData(nameof(BadOtherRows.Outlets), MemberType = typeof(BadOtherRows))]
    [MemberData(nameof(BadOtherRows.Memberships), MemberType = typeof(BadOtherRows))]
    [MemberData(nameof(BadOtherRows.Events), MemberType = typeof(BadOtherRows))]
    [MemberData(nameof(BadTargetRows.All), MemberType = typeof(BadTargetRows))]
    public async Task A_bad_row_is_rejected_with_its_reason_and_the_good_one_after_it_is_stored(
        ImportKind kind, string csv, int line, string column, string value, string reason)
    {
        var run = await ImportRun.OfAsync(kind, WithNul(csv));

        run.Report.FirstRejects.Should().Equal(new RejectedRow(line, column, VisibleText.Of(WithNul(value)), reason));
        run.Report.Should().BeEquivalentTo(new { Read = 2, Inserted = 1, Updated = 0, Unchanged = 0, Rejected = 1, Stored = true });
        run.Store.IsCommitted.Should().BeTrue();
    }

    /// <summary>Result files cannot hold the character in a test's name.</summary>
    private static string WithNul(string text) => text.Replace('␀', '\0');
}
