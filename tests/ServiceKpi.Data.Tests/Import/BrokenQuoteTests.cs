using System.Globalization;

namespace ServiceKpi.Data.Tests.Import;

public sealed class BrokenQuoteTests
{
    private const string Header = "outlet,date,visits,revenue,note";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task A_quote_left_open_costs_its_line_and_no_other(string lineEnd)
    {
        var csv = string.Join(
            lineEnd,
            Header,
            "JKT01,2026-03-01,1,1,",
            "JKT01,2026-03-02,2,2,\"oops",
            "JKT01,2026-03-03,3,3,\"fine\"",
            "JKT01,2026-03-04,x,4,",
            "JKT01,2026-03-05,5,5,",
            "");

        var run = await ImportRun.OfAsync(ImportKind.Daily, csv);

        run.Facts<DailyEntry>().Select(e => e.Visits).Should().Equal(1, 3, 5);
        run.Report.FirstRejects.Should().Equal(
            new RejectedRow(3, "note", "\"oops", "a quote is opened and not closed on this line"),
            new RejectedRow(5, "visits", "x", "visits must be a whole number of 0 or more"));
        run.Report.Read.Should().Be(5);
        run.Rejects.Should().Contain("JKT01,2026-03-02,2,2,\"\"\"oops\"");
    }

    [Fact]
    public async Task A_quote_left_open_after_a_field_of_two_lines_costs_only_that_record()
    {
        const string Csv = $"{Header},mood\nJKT01,2026-03-01,1,1,\"two\nlines\",\"oops\nJKT01,2026-03-02,2,2,,\n";

        var run = await ImportRun.OfAsync(ImportKind.Daily, Csv);

        run.Facts<DailyEntry>().Select(e => e.Visits).Should().Equal(2);
        run.Report.FirstRejects.Should().ContainSingle().Which.Line.Should().Be(2);
    }

    [Fact]
    public async Task Many_quotes_left_open_cost_their_lines_only()
    {
        var rows = Enumerable.Range(1, 300).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"JKT01,{new DateOnly(2025, 1, 1).AddDays(i):O},{i},1,{(i % 7 == 0 ? "\"x\"\"" : "")}"));

        var run = await ImportRun.OfAsync(ImportKind.Daily, $"{Header}\n{string.Join('\n', rows)}\n");

        run.Report.Should().BeEquivalentTo(new { Read = 300, Inserted = 258, Rejected = 42 });
    }

    [Fact]
    public async Task A_quote_left_open_in_the_last_line_is_rejected()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, $"{Header}\nJKT01,2026-03-01,1,1,\nJKT01,2026-03-02,2,2,\"oops");

        run.Report.Should().BeEquivalentTo(new { Read = 2, Inserted = 1, Rejected = 1 });
    }

    [Fact]
    public async Task A_quote_left_open_in_a_large_file_stops_the_import_before_it_fills_the_memory()
    {
        var limits = new ImportLimits { FieldLength = 1000 };
        var rows = string.Concat(Enumerable.Repeat("JKT01,2026-03-02,2,2,\n", 50_000));

        var message = await ImportRun.FailureOfAsync(ImportKind.Daily, $"{Header}\nJKT01,2026-03-01,1,1,\"oops\n{rows}", limits);

        message.Should().Be("The record on line 2 is longer than 16,000 characters. Is a quote not closed?");
    }
}
