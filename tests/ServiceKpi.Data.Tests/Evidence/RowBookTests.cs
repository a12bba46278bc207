namespace ServiceKpi.Data.Tests.Evidence;

[Collection(DemoRows.Name)]
public sealed class RowBookTests(DemoDatabase demo)
{
    public static TheoryData<string, RowKind> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, RowKind>();
            foreach (var (kpi, basis) in KpiCatalog.All.SelectMany(k => k.Rows.Select(b => (k, b))))
            {
                kinds.Add(kpi.Id, basis.Kind);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_summary_counts_what_the_rows_say(string kpi, RowKind kind)
    {
        var question = demo.Ask(kpi, kind);
        var rows = await demo.AllAsync(question);
        var summary = await demo.Book.SummaryAsync(question, CancellationToken.None);

        summary.Counted.Should().Be(rows.Count(r => r.Part.Counts)).And.BePositive();
        summary.LeftOut.Should().BeEquivalentTo(
            rows.Where(r => !r.Part.Counts).GroupBy(r => r.Part.LeftOut!.Value).ToDictionary(g => g.Key, g => (long)g.Count()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Counted_and_left_out_rows_are_all_rows(string kpi, RowKind kind)
    {
        var question = demo.Ask(kpi, kind);
        var all = await demo.AllAsync(question);
        var counted = await demo.AllAsync(question with { Show = RowShow.Counted });
        var leftOut = await demo.AllAsync(question with { Show = RowShow.LeftOut });

        counted.Should().OnlyContain(r => r.Part.Counts);
        leftOut.Should().NotContain(r => r.Part.Counts);
        (counted.Count + leftOut.Count).Should().Be(all.Count);
    }

    [Theory]
    [InlineData("revenue")]
    [InlineData("csat")]
    [InlineData("first-response-time")]
    [InlineData("churn-rate")]
    public async Task Pages_put_together_are_all_rows_in_their_order(string kpi)
    {
        const int Length = 37;
        var question = demo.Ask(kpi);
        var all = await demo.AllAsync(question);

        var pages = new List<JudgedRow>();
        for (var skip = 0; skip < all.Count; skip += Length)
        {
            pages.AddRange(await demo.Book.PageAsync(question, skip, Length, CancellationToken.None));
        }

        pages.Select(Key).Should().Equal(all.Select(Key));
    }

    [Fact]
    public async Task Words_are_found_in_outlet_number_topic_and_customer_in_any_case()
    {
        var question = demo.Ask("ticket-requests");
        var ticket = (await demo.AllAsync(question)).First(r => r.Row.Ticket!.Topic is not null).Row;
        var found = await demo.AllAsync(question with
        {
            Find = $"{ticket.Ticket!.Topic!.ToUpperInvariant()} {ticket.Outlet.Code.ToLowerInvariant()} {ticket.Ticket.Number}",
        });

        found.Select(r => r.Row.Ticket!.Number).Should().Contain(ticket.Ticket.Number);
        found.Should().OnlyContain(r => r.Row.Outlet.Code == ticket.Outlet.Code && r.Row.Ticket!.Topic == ticket.Ticket.Topic);
    }

    [Fact]
    public async Task A_sign_of_patterns_stands_for_itself() =>
        (await demo.AllAsync(demo.Ask("csat") with { Find = "%" })).Should().BeEmpty("no comment of the demo has a percent sign");

    [Fact]
    public async Task Days_that_nobody_entered_are_listed_last_and_left_out()
    {
        var question = demo.Ask("visits");
        var rows = await demo.AllAsync(question);
        var missing = rows.Where(r => r.Row.Entry is null).ToList();

        missing.Should().NotBeEmpty("the demo has days that staff forgot").And.OnlyContain(r => r.Part.LeftOut == LeftOut.NotEntered);
        rows.TakeLast(missing.Count).Should().Equal(missing);
        missing.Should().OnlyContain(r => r.Row.Outlet.TradesOn(r.Row.Day));
        (await demo.Book.PageAsync(question, rows.Count - 1, 10, CancellationToken.None)).Select(Key).Should().Equal(Key(rows[^1]));
    }

    private static (string, DateOnly, string?) Key(JudgedRow row) => (
        row.Row.Outlet.Code,
        row.Row.Day,
        row.Row.Ticket?.Number ?? row.Row.Answer?.Key ?? row.Row.Membership?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
