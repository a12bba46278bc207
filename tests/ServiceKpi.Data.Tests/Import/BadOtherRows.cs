namespace ServiceKpi.Data.Tests.Import;

/// <summary>Outlets, memberships and events.</summary>
internal static class BadOtherRows
{
    private const string Code = "outlet must be 1 to 32 letters, digits, -, _ or ., and not the word new";

    public static TheoryData<ImportKind, string, int, string, string, string> Outlets() => new BadRows(
        ImportKind.Outlets, "outlet,name,time_zone,opened_on,closed_on", "SBY01,Surabaya,Asia/Jakarta,2020-01-01,")
    {
        { ",Bandung,,,", "outlet", "", "outlet must not be blank" },
        { "BDG01,,,,", "name", "", "name must not be blank" },
        { $"{new string('B', 33)},Bandung,,,", "outlet", new string('B', 33), Code },
        { "JKT/01,Jakarta,,,", "outlet", "JKT/01", Code },
        { "BDG 50%,Bandung,,,", "outlet", "BDG 50%", Code },
        { "..,Titik,,,", "outlet", "..", Code },
        { "NEW,Baru,,,", "outlet", "NEW", Code },
        { "jkt1,Jakarta,,,", "outlet", "jkt1", "outlet is nearly the code of another outlet; do you mean JKT01?" },
        { "BDG\u001b01,Bandung,,,", "outlet", "BDG\u001b01", "outlet must not contain control characters" },
        { "Total,Sum,,,", "outlet", "Total", "a sum, not a record" },
        { "BDG01,Bandung,Asia/Bandung,,", "time_zone", "Asia/Bandung", "time_zone must be a known time zone such as Asia/Jakarta" },
        { "BDG01,Bandung,,2020-02-30,", "opened_on", "2020-02-30", "opened_on must be a day and time that exist" },
        { "BDG01,Bandung,,2020-02-02,2020-02-01", "closed_on", "2020-02-01", "closed_on must not lie before opened_on" },
    };

    public static TheoryData<ImportKind, string, int, string, string, string> Memberships() => new BadRows(
        ImportKind.Memberships, "customer,outlet,joined_on,left_on", "C-9,JKT01,2026-01-01,2026-02-01")
    {
        { ",JKT01,2026-01-01,", "customer", "", "customer must not be blank" },
        { "C-1,JKT01,,2026-01-01", "joined_on", "", "joined_on must not be blank" },
        { "C-1,JKT01,2026-02-01,2026-01-31", "left_on", "2026-01-31", "left_on must not lie before joined_on" },
        { "C-1,JKT01,2026-03-11,", "joined_on", "2026-03-11", "joined_on must not lie in the future" },
        { "C\u00071,JKT01,2026-03-01,", "customer", "C\u00071", "customer must not contain control characters" },
    };

    public static TheoryData<ImportKind, string, int, string, string, string> Events() => new BadRows(
        ImportKind.Events, "name,starts_on,ends_on,outlet,cost", "Fair,2026-04-01,2026-04-02,,1000")
    {
        { ",2026-04-01,2026-04-02,,", "name", "", "name must not be blank" },
        { "Sale,,2026-04-02,,", "starts_on", "", "starts_on must not be blank" },
        { "Sale,2026-04-01,,,", "ends_on", "", "ends_on must not be blank" },
        { "Sale,2026-04-02,2026-04-01,,", "ends_on", "2026-04-01", "ends_on must not lie before starts_on" },
        { "Sale,2026-04-01,2026-04-02,XXX,", "outlet", "XXX", "outlet must be the code of a known outlet" },
        { "Sale,2026-04-01,2026-04-02,,-5", "cost", "-5", "cost must be an amount of 0 or more, written as 1234.56 or 1,234.56" },
    };
}
