namespace ServiceKpi.Data.Tests.Import;

internal static class BadTicketRows
{
    private const string Instant =
        "opened_at must be a date and time written as 2026-01-31T14:30:00 or 2026-01-31 14:30:00+07:00";
    private const string LooksEmpty = "opened_at lies before 2000 and looks like an empty date; leave the cell blank";
    private const string NoSuchTime = "opened_at must be a day and time that exist";

    private static readonly string Long = new('x', 201);

    public static TheoryData<ImportKind, string, int, string, string, string> All() => new BadRows(
        ImportKind.Tickets,
        "ticket,outlet,opened_at,first_responded_at,resolved_at,kind,contacts,reopened,promised_on,excluded,topic",
        "T-9,JKT01,2026-03-01 08:00,,,,,,,,")
    {
        { ",JKT01,2026-03-01T08:00,,,,,,,,", "ticket", "", "ticket must not be blank" },
        { $"{Long},JKT01,2026-03-01T08:00,,,,,,,,", "ticket", $"{Long[1..]}…", "ticket must have at most 200 characters" },
        { "T-1,,2026-03-01T08:00,,,,,,,,", "outlet", "", "outlet must not be blank" },
        { "T-1,XXX,2026-03-01T08:00,,,,,,,,", "outlet", "XXX", "outlet must be the code of a known outlet" },
        { "T-1,JKT01,,,,,,,,,", "opened_at", "", "opened_at must not be blank" },
        { "T-1,JKT01,yesterday,,,,,,,,", "opened_at", "yesterday", Instant },
        { "T-1,JKT01,2026-03-01T08:00 CET,,,,,,,,", "opened_at", "2026-03-01T08:00 CET", Instant },
        { "T-1,JKT01,-,,,,,,,,", "opened_at", "-", Instant },
        { "T-1,JKT01,2026-03-01T08,,,,,,,,", "opened_at", "2026-03-01T08", Instant },
        { "T-1,JKT01,2026-03-01T08:00:00.,,,,,,,,", "opened_at", "2026-03-01T08:00:00.", Instant },
        { "T-1,JKT01,2026-03-01T08:00+7,,,,,,,,", "opened_at", "2026-03-01T08:00+7", Instant },
        { "T-1,JKT01,2026-02-30T08:00,,,,,,,,", "opened_at", "2026-02-30T08:00", NoSuchTime },
        { "T-1,JKT01,2026-03-01T24:00,,,,,,,,", "opened_at", "2026-03-01T24:00", NoSuchTime },
        { "T-1,JKT01,2026-03-01T08:60,,,,,,,,", "opened_at", "2026-03-01T08:60", NoSuchTime },
        { "T-1,JKT01,2026-03-01T08:00:60,,,,,,,,", "opened_at", "2026-03-01T08:00:60", NoSuchTime },
        { "T-1,JKT01,2026-03-01T08:00+15:00,,,,,,,,", "opened_at", "2026-03-01T08:00+15:00", NoSuchTime },
        { "T-1,JKT01,1899-12-31T08:00,,,,,,,,", "opened_at", "1899-12-31T08:00", LooksEmpty },
        { "T-1,JKT01,1970-01-01 00:00:00,,,,,,,,", "opened_at", "1970-01-01 00:00:00", LooksEmpty },
        { "T-1,JKT01,0000-00-00 00:00:00,,,,,,,,", "opened_at", "0000-00-00 00:00:00", LooksEmpty },
        { "T\u001b1,JKT01,2026-03-01T08:00,,,,,,,,", "ticket", "T\u001b1", "ticket must not contain control characters" },
        { "T-1,JKT01,2026-03-10T12:00:01,,,,,,,,", "opened_at", "2026-03-10T12:00:01", "opened_at must not lie in the future" },
        { "T-1,JKT01,2026-03-10T05:00:01Z,,,,,,,,", "opened_at", "2026-03-10T05:00:01Z", "opened_at must not lie in the future" },
        {
            "T-1,NYC01,2026-03-08T02:30,,,,,,,,", "opened_at", "2026-03-08T02:30",
            "opened_at must be a local time that exists; summer time skips this one at the outlet"
        },
        {
            "T-1,JKT01,2026-03-01T08:00,2026-03-01T07:59,,,,,,,", "first_responded_at", "2026-03-01T07:59",
            "first_responded_at must not lie before opened_at"
        },
        {
            "T-1,JKT01,2026-03-01T08:00,,2026-03-01T00:59:59Z,,,,,,", "resolved_at", "2026-03-01T00:59:59Z",
            "resolved_at must not lie before opened_at"
        },
        {
            "T-1,JKT01,2026-03-01T08:00,,2026-03-11T08:00,,,,,,", "resolved_at", "2026-03-11T08:00",
            "resolved_at must not lie in the future"
        },
        { "T-1,JKT01,2026-03-01T08:00,,,praise,,,,,", "kind", "praise", "kind must be complaint, request, question or sales" },
        { "T-1,JKT01,2026-03-01T08:00,,,,0,,,,", "contacts", "0", "contacts must be a whole number of 1 or more" },
        { "T-1,JKT01,2026-03-01T08:00,,,,1.5,,,,", "contacts", "1.5", "contacts must be a whole number of 1 or more" },
        { "T-1,JKT01,2026-03-01T08:00,,,,1000001,,,,", "contacts", "1000001", "contacts must be at most 1,000,000" },
        { "T-1,JKT01,2026-03-01T08:00,,,,,maybe,,,", "reopened", "maybe", "reopened must be true, false or a whole number of 0 or more" },
        { "T-1,JKT01,2026-03-01T08:00,,,,,-1,,,", "reopened", "-1", "reopened must be true, false or a whole number of 0 or more" },
        { "T-1,JKT01,2026-03-01T08:00,,,,,,2026-02-29,,", "promised_on", "2026-02-29", "promised_on must be a day and time that exist" },
        { "T-1,JKT01,2026-03-01T08:00,,,,,,,yes,", "excluded", "yes", "excluded must be merged, spam or blank" },
        { $"T-1,JKT01,2026-03-01T08:00,,,,,,,,{Long}", "topic", $"{Long[1..]}…", "topic must have at most 200 characters" },
        { "T-1,JKT01,2026-03-01T08:00,,,,,,,,a␀", "topic", "a␀", "topic must not contain NUL characters" },
    };
}
