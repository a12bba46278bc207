namespace ServiceKpi.Data.Tests.Import;

/// <summary>What people write and mean without doubt.</summary>
public sealed class WhatIsTakenTests
{
    [Fact]
    public async Task A_day_on_which_more_was_refunded_than_taken_is_one()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-03-01,3,-250000\nJKT01,2026-03-02,95,(150000)\nJKT01,2026-03-03,1,−0.5\n");

        run.Facts<DailyEntry>().Select(e => e.RevenueMinor).Should().Equal(-25_000_000, -15_000_000, -50);
    }

    [Theory]
    [InlineData(NumberFormat.En, "90.0", "95.00")]
    [InlineData(NumberFormat.Id, "90,0", "95,00")]
    public async Task A_whole_number_may_have_noughts_behind_its_point(NumberFormat format, string one, string other)
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, $"outlet;date;visits;revenue\nJKT01;2026-03-01;{one};\nJKT01;2026-03-02;{other};\n", format);

        run.Facts<DailyEntry>().Select(e => e.Visits).Should().Equal(90, 95);
    }

    [Fact]
    public async Task A_contract_may_end_in_the_future()
    {
        var run = await ImportRun.OfAsync(ImportKind.Memberships, "customer,outlet,joined_on,left_on\nM1,JKT01,2026-01-05,2027-01-04\n");

        run.Facts<Membership>().Single().LeftOn.Should().Be(TestTime.Day("2027-01-04"));
    }

    [Fact]
    public async Task Tickets_of_a_file_without_contacts_and_reopenings_state_neither()
    {
        var run = await ImportRun.OfAsync(ImportKind.Tickets, "ticket,outlet,opened_at,contacts,reopened\nT1,JKT01,2026-03-01 08:00,,\nT2,JKT01,2026-03-01 08:00,,false\n");

        run.Facts<Ticket>().Select(t => (t.Contacts, t.Reopened, t.StatesContacts)).Should().Equal((null, null, false), (null, 0, true));
    }

    [Fact]
    public async Task A_local_time_that_comes_twice_is_the_first_and_the_report_says_so()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Tickets, "ticket,outlet,opened_at\nT1,NYC01,2025-11-02T01:30\nT2,NYC01,2025-11-02T01:30-05:00\nT3,NYC01,2025-11-02T00:30\n");

        run.Report.RepeatedTimes.Should().Be(1);
        run.Facts<Ticket>().Select(t => t.OpenedAt).Should().Equal(
            TestTime.Utc("2025-11-02 05:30"), TestTime.Utc("2025-11-02 06:30"), TestTime.Utc("2025-11-02 04:30"));
    }

    [Fact]
    public async Task Unknown_outlets_are_created_but_not_sums_nor_near_codes_nor_what_no_address_holds()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            "outlet,date,visits,revenue\nTOTAL,2026-03-01,1,1\njkt01,2026-03-01,1,1\n7,2026-03-01,1,1\n007,2026-03-01,1,1\nA/B,2026-03-01,1,1\n\u001b[2J,2026-03-01,1,1\n",
            r => r with { CreateOutlets = true });

        run.Report.CreatedOutlets.Should().Equal("7");
        run.Report.FirstRejects.Select(r => (r.Line, r.Value, r.Reason)).Should().Equal(
            (2, "TOTAL", "a sum, not a record"),
            (3, "jkt01", "outlet must be the code of a known outlet; do you mean JKT01?"),
            (5, "007", "outlet must be the code of a known outlet; do you mean 7?"),
            (6, "A/B", "outlet must be 1 to 32 letters, digits, -, _ or ., and not the word new"),
            (7, "\\x1b[2J", "outlet must not contain control characters"));
    }

    [Theory]
    [InlineData("Jml")]
    [InlineData("Rata2")]
    [InlineData("TTL")]
    [InlineData("Total Penjualan")]
    [InlineData("TOTAL-NOV")]
    [InlineData("Subtotal_1")]
    public async Task No_sum_becomes_an_outlet(string code)
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, $"outlet,date,visits,revenue\n{code},2026-03-01,1,1\n", r => r with { CreateOutlets = true });

        run.Report.FirstRejects.Should().Equal(new RejectedRow(2, "outlet", code, "a sum, not a record"));
    }

    [Fact]
    public async Task A_name_that_only_begins_like_a_sum_is_an_outlet()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, "outlet,date,visits,revenue\nTOTALINDO,2026-03-01,1,1\n", r => r with { CreateOutlets = true });

        run.Report.CreatedOutlets.Should().Equal("TOTALINDO");
    }
}
