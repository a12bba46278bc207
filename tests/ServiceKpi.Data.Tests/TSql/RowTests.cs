namespace ServiceKpi.Data.Tests.TSql;

public sealed class RowTests
{
    private static readonly Outlet Outlet = new("SBY01", "Surabaya", "Asia/Jakarta");

    private readonly SilentSqlServer server = new();

    [Fact]
    public Task The_left_out_days_of_the_transaction_ratio() => ReadAsync("transaction-ratio", RowShow.LeftOut);

    [Fact]
    public Task The_counted_tickets_of_complaints_per_1000_visits() => ReadAsync("complaints-per-1000-visits", RowShow.Counted);

    [Fact]
    public Task The_tickets_of_first_response_time_with_words() => ReadAsync("first-response-time", RowShow.All, "whatsapp sby");

    [Fact]
    public Task The_left_out_answers_of_customer_satisfaction() => ReadAsync("csat", RowShow.LeftOut, "antre");

    [Fact]
    public Task The_memberships_of_retention_with_words() => ReadAsync("retention-rate", RowShow.All, "c-1");

    [Fact]
    public Task The_left_out_days_of_revenue_with_words() => ReadAsync("revenue", RowShow.LeftOut, "hujan");

    [Fact]
    public Task The_counted_memberships_of_retention() => ReadAsync("retention-rate", RowShow.Counted);

    [Fact]
    public async Task The_last_change_of_days()
    {
        await new FactRows(server).LastChangeAsync(Ask("revenue"), default);

        server.ShouldBeApproved();
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("first-response-time")]
    [InlineData("csat")]
    public async Task Rows_for_a_file_are_passed_on_as_they_come(string kpi)
    {
        // A context that retries gathers all rows in memory first, and stumbles over an answer without columns.
        var retrying = new FactRows(new SilentSqlServer(retries: true));
        await retrying.Invoking(r => r.PageAsync(Ask(kpi), 0, 25, default)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*fields*");

        (await retrying.StreamAsync(Ask(kpi), default).ToListAsync()).Should().BeEmpty();
    }

    private static RowQuestion Ask(string kpi) => new(
        KpiCatalog.Get(kpi), KpiCatalog.Get(kpi).Rows[0], [Outlet], Period.MonthOf(TestTime.Day("2026-03-01")));

    private async Task ReadAsync(string kpi, RowShow show, string find = "", [System.Runtime.CompilerServices.CallerMemberName] string name = "")
    {
        var (rows, question) = (new FactRows(server), Ask(kpi) with { Show = show, Find = find });
        await rows.GroupsAsync(question, default);
        await rows.PageAsync(question, 50, 25, default);

        server.ShouldBeApproved(name);
    }
}
