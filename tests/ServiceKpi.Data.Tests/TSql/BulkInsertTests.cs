using System.Data;

namespace ServiceKpi.Data.Tests.TSql;

/// <summary>What would be sent to SQL Server, without one.</summary>
public sealed class BulkInsertTests : IAsyncDisposable
{
    private static readonly DateOnly Day = TestTime.Day("2026-03-02");

    private readonly KpiDbContext context = new SilentSqlServer().CreateDbContext();

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void A_ticket_is_sent_as_its_columns_take_it()
    {
        var row = RowOf(new Ticket(TestOutlet.AlwaysOpen, "T-1", TestTime.Utc("2026-03-02 08:00"), new TicketDetails { Kind = TicketKind.Question, Contacts = 2, PromisedOn = Day }));

        row["Number"].Should().Be("T-1");
        row["OpenedDay"].Should().Be(Day.ToDateTime(TimeOnly.MinValue));
        row["PromisedOn"].Should().Be(Day.ToDateTime(TimeOnly.MinValue));
        row["OpenedAt"].Should().Be(TestTime.Utc("2026-03-02 08:00"));
        row["ResolvedAt"].Should().Be(DBNull.Value);
        row["Contacts"].Should().Be(2);
        row["Kind"].Should().Be((int)TicketKind.Question);
        row["Version"].Should().Be(0);
        row.Table.Columns.Contains("Id").Should().BeFalse("the database gives it");
    }

    [Fact]
    public void Every_kind_of_fact_can_be_sent()
    {
        RowOf(new SurveyAnswer("K-1", 1, SurveyKind.Nps, null, Day, "T-1", "C-1", "baik", Day))["Score"].Should().Be(DBNull.Value);
        RowOf(new DailyEntry(1, Day, 3, 150_50, null, "hujan"))["RevenueMinor"].Should().Be(150_50L);
        RowOf(new Membership("C-1", 1, Day))["LeftOn"].Should().Be(DBNull.Value);
        RowOf(new PromotionEvent("Sale", Day, Day))["OutletId"].Should().Be(DBNull.Value);
        RowOf(new Customer("C-1", new CustomerDetails { Name = "Wati", Kind = CustomerKind.Institution }))["Code"].Should().Be("C-1");
    }

    private DataRow RowOf<TFact>(TFact fact)
        where TFact : class
    {
        using var bulk = new BulkInsert(context.Model.FindEntityType(typeof(TFact))!);
        bulk.Add(property => property.Name == ImportColumns.Import ? 7 : FactTable<TFact>.ValueOf(property, fact));
        return bulk.Rows.Rows[0];
    }
}
