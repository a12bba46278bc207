namespace ServiceKpi.Data.Tests;

/// <summary>Outlets and facts as the tests of the data layer write them.</summary>
internal static class Facts
{
    public static DateOnly Day { get; } = TestTime.Day("2026-03-02");

    public static Outlet Outlet(string code = "JKT01", string zone = "UTC", OpeningHours? hours = null) =>
        new(code, $"Outlet {code}", zone, hours: hours);

    public static Ticket Ticket(Outlet outlet, string number, string opened, TicketDetails? details = null) =>
        new(outlet, number, TestTime.Utc(opened), details ?? new TicketDetails());

    /// <summary>Changes a tracked fact into another of the same key, as an edit on a page does.</summary>
    public static void Become<T>(this KpiDbContext context, T stored, T fact)
        where T : class
    {
        var entry = context.Entry(stored);
        foreach (var property in entry.Metadata.GetProperties().Where(p => !p.IsShadowProperty() && !p.IsPrimaryKey()))
        {
            entry.Property(property).CurrentValue = property.GetGetter().GetClrValue(fact);
        }
    }

    /// <summary>What the rollup says of a day.</summary>
    public static async Task<MeasureSums> SumsAsync(this TestDatabase database, Outlet outlet, DateOnly day)
    {
        var table = await database.Get<IMeasureSource>().ReadAsync([outlet.Id], [Period.Of(day)], default);
        return table[outlet.Id, day];
    }
}
