namespace ServiceKpi.Data.Tests.Import;

public sealed class TicketImportTests
{
    [Theory]
    [InlineData("JKT01", "2026-03-01T08:00", "2026-03-01 01:00:00")]
    [InlineData("JKT01", "2026-03-01 08:00:30", "2026-03-01 01:00:30")]
    [InlineData("JKT01", "2026-03-01T08:00:30.5", "2026-03-01 01:00:30.5")]
    [InlineData("JKT01", "2026-03-01T08:00:30,123456789", "2026-03-01 01:00:30.1234567")]
    [InlineData("JKT01", "2026-03-01", "2026-02-28 17:00")]
    [InlineData("JKT01", "2026-03-01T08:00Z", "2026-03-01 08:00")]
    [InlineData("JKT01", "2026-03-01t08:00z", "2026-03-01 08:00")]
    [InlineData("JKT01", "2026-03-01T08:00+09:00", "2026-02-28 23:00")]
    [InlineData("JKT01", "2026-03-01 08:00:00 -0530", "2026-03-01 13:30")]
    [InlineData("JKT01", "2026-03-01T08:00+07", "2026-03-01 01:00")]
    [InlineData("JKT01", "2024-02-29T12:00", "2024-02-29 05:00")]
    [InlineData("NYC01", "2026-03-08T01:59", "2026-03-08 06:59")]
    [InlineData("NYC01", "2026-03-08T03:00", "2026-03-08 07:00")]
    [InlineData("NYC01", "2025-11-02T00:30", "2025-11-02 04:30")]
    [InlineData("NYC01", "2025-11-02T01:30", "2025-11-02 05:30")]
    [InlineData("NYC01", "2025-11-02T02:30", "2025-11-02 07:30")]
    [InlineData("JKT01", "2026-03-10T12:00", "2026-03-10 05:00")]
    public async Task A_time_is_local_at_the_outlet_unless_it_says_otherwise(string outlet, string written, string utc)
    {
        var run = await ImportRun.OfAsync(ImportKind.Tickets, $"ticket,outlet,opened_at\nT-1,{outlet},\"{written}\"\n");

        run.Facts<Ticket>().Should().ContainSingle().Which.OpenedAt.Should().Be(TestTime.Utc(utc));
    }

    [Fact]
    public async Task Blank_cells_and_missing_columns_get_the_defaults()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Tickets, "id,outlet,opened_at,kind,contacts,reopened,category\nT-1,JKT01,2026-03-01,,,,\n");

        run.Facts<Ticket>().Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Number = "T-1",
            Kind = TicketKind.Complaint,
            Contacts = (int?)null,
            Reopened = (int?)null,
            Exclusion = TicketExclusion.None,
            Topic = (string?)null,
            FirstRespondedAt = (DateTime?)null,
            ResolvedAt = (DateTime?)null,
        });
    }

    [Fact]
    public async Task Everything_a_ticket_can_say_is_read()
    {
        var run = await ImportRun.OfAsync(ImportKind.Tickets, """
            ticket,outlet,opened_at,customer,channel,topic,kind,priority,first_responded_at,resolved_at,contacts,reopened,promised_on,excluded
            T-1,JKT01,2026-03-01T23:30,C-1,whatsapp,product,SALES,high,2026-03-02T00:10,2026-03-03T09:00,3,TRUE,2027-01-01,Spam
            T-2,JKT01,2026-03-01T23:30,,,,question,,,,,2,,merged
            T-3,JKT01,2026-03-01T23:30,,,,Request,,,,,false,,
            """);

        run.Facts<Ticket>()[0].Should().BeEquivalentTo(new
        {
            Customer = "C-1",
            Channel = "whatsapp",
            Topic = "product",
            Kind = TicketKind.Sales,
            Priority = "high",
            OpenedDay = TestTime.Day("2026-03-01"),
            FirstResponseDay = TestTime.Day("2026-03-02"),
            ResolvedDay = TestTime.Day("2026-03-03"),
            Contacts = 3,
            Reopened = 1,
            PromisedOn = TestTime.Day("2027-01-01"),
            Exclusion = TicketExclusion.Spam,
        });
        run.Facts<Ticket>().Select(t => (t.Kind, t.Reopened, t.Exclusion)).Skip(1).Should().Equal(
            (TicketKind.Question, 2, TicketExclusion.Merged), (TicketKind.Request, 0, TicketExclusion.None));
    }

    [Fact]
    public async Task What_the_file_has_no_column_for_is_told_to_the_store()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Tickets, "ticket,outlet,opened_at,kind,channel,category,priority,contacts,reopened,excluded\nT-1,JKT01,2026-03-01,,,,,,,\n");

        run.Store.Unstated.Should().BeEquivalentTo(
            "Customer", "FirstRespondedAt", "FirstResponseDay", "ResolvedAt", "ResolvedDay", "PromisedOn", "CustomerKind", "Segment", "Intermediary", "InitiatedBy", "Risk");
    }

    [Fact]
    public async Task The_alias_gives_way_to_the_name_itself()
    {
        var run = await ImportRun.OfAsync(ImportKind.Tickets, "id,ticket,outlet,opened_at\n1,T-1,JKT01,2026-03-01\n");

        run.Facts<Ticket>().Should().ContainSingle().Which.Number.Should().Be("T-1");
        run.Report.IgnoredColumns.Should().Equal("id");
    }

    [Fact]
    public async Task A_response_in_the_second_of_the_opening_is_not_before_it()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Tickets, "ticket,outlet,opened_at,first_responded_at,resolved_at\nT-1,JKT01,2026-03-01T08:00,2026-03-01T08:00,2026-03-01T01:00Z\n");

        run.Report.Inserted.Should().Be(1);
    }
}
