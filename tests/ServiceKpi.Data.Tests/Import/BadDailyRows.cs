namespace ServiceKpi.Data.Tests.Import;

internal static class BadDailyRows
{
    private const string WholeNumber = "visits must be a whole number of 0 or more";
    private const string Amount = "revenue must be an amount, written as 1234.56 or 1,234.56";
    private const string Otherwise = "; or is it written as with --number-format id?";
    private const string Decimals = "revenue must have at most 2 decimals";
    private const string Date = "date must be a date written as 2026-01-31";
    private const string NoSuchTime = "date must be a day and time that exist";

    public static TheoryData<ImportKind, string, int, string, string, string> All() => new BadRows(
        ImportKind.Daily, "outlet,date,visits,revenue,transactions,note", "JKT01,2026-03-02,5,10.00,,")
    {
        { ",2026-03-01,5,10,,", "outlet", "", "outlet must not be blank" },
        { "BDG01,2026-03-01,5,10,,", "outlet", "BDG01", "outlet must be the code of a known outlet" },
        { "jkt01,2026-03-01,5,10,,", "outlet", "jkt01", "outlet must be the code of a known outlet; do you mean JKT01?" },
        { "JKT 1,2026-03-01,5,10,,", "outlet", "JKT 1", "outlet must be the code of a known outlet; do you mean JKT01?" },
        { "Grand Total,,5,10,,", "outlet", "Grand Total", "a sum, not a record" },
        { "JKT01,Jumlah:,5,10,,", "date", "Jumlah:", "a sum, not a record" },
        { "OLD01,2024-12-31,5,10,,", "date", "2024-12-31", "date lies before the outlet opens, on 2025-01-01" },
        { "OLD01,2026-02-01,5,10,,", "date", "2026-02-01", "date lies after the outlet has closed, on 2026-01-31" },
        { "JKT01,,5,10,,", "date", "", "date must not be blank" },
        { "JKT01,2026-02-30,5,10,,", "date", "2026-02-30", NoSuchTime },
        { "JKT01,2025-02-29,5,10,,", "date", "2025-02-29", NoSuchTime },
        { "JKT01,2026-13-01,5,10,,", "date", "2026-13-01", NoSuchTime },
        { "JKT01,2026-00-10,5,10,,", "date", "2026-00-10", NoSuchTime },
        { "JKT01,0000-01-01,5,10,,", "date", "0000-01-01", NoSuchTime },
        { "JKT01,1899-12-31,5,10,,", "date", "1899-12-31", "date must not lie before 1900" },
        { "JKT01,2026-03-11,5,10,,", "date", "2026-03-11", "date must not lie in the future" },
        { "JKT01,01/03/2026,5,10,,", "date", "01/03/2026", "date is either 2026-03-01 or 2026-01-03; say --date-format dmy or mdy" },
        { "JKT01,46082,5,10,,", "date", "46082", "date may be a day as Excel counts them, which is read only where the whole column is written so" },
        { "JKT01,Jumat 5 Maret 2026,5,10,,", "date", "Jumat 5 Maret 2026", NoSuchTime },
        { "JKT01,1 Maret,5,10,,", "date", "1 Maret", Date },
        { "JKT01,2026-03-01,10 00,10,,", "visits", "10 00", WholeNumber },
        { "JKT01,2026-03-01,Rp 5,10,,", "visits", "Rp 5", WholeNumber },
        { "JKT01,2026-03-01,-,10,,", "visits", "-", "visits must be a number; a dash may be zero or nothing: write 0 or leave the cell blank" },
        { "JKT01,2026-03-01,5,-,,", "revenue", "-", "revenue must be a number; a dash may be zero or nothing: write 0 or leave the cell blank" },
        { "JKT01,2026-03-01,5,Rp-,,", "revenue", "Rp-", "revenue must be a number; a dash may be zero or nothing: write 0 or leave the cell blank" },
        { "JKT01,2026-03-01,5,USD 100,,", "revenue", "USD 100", "revenue is an amount in USD, and the organisation counts in IDR" },
        { "JKT01,2026-03-01,5,$100,,", "revenue", "$100", "revenue is an amount in $, and the organisation counts in IDR" },
        { "JKT01,2026-03-01,5,(100 EUR),,", "revenue", "(100 EUR)", "revenue is an amount in EUR, and the organisation counts in IDR" },
        { "JKT01,2026-03-01,5,10 kg,,", "revenue", "10 kg", Amount },
        { "JKT01,2026-03-01,-1,10,,", "visits", "-1", WholeNumber },
        { "JKT01,2026-03-01,+1,10,,", "visits", "+1", WholeNumber },
        { "JKT01,2026-03-01,5.5,10,,", "visits", "5.5", WholeNumber },
        { "JKT01,2026-03-01,5.000,10,,", "visits", "5.000", WholeNumber + Otherwise },
        { "JKT01,2026-03-01,five,10,,", "visits", "five", WholeNumber },
        { "JKT01,2026-03-01,1e3,10,,", "visits", "1e3", WholeNumber },
        { "JKT01,2026-03-01,0x1F,10,,", "visits", "0x1F", WholeNumber },
        { "JKT01,2026-03-01,\"1,23\",10,,", "visits", "1,23", WholeNumber + Otherwise },
        { "JKT01,2026-03-01,\"1234,567\",10,,", "visits", "1234,567", WholeNumber },
        { "JKT01,2026-03-01,\",123\",10,,", "visits", ",123", WholeNumber },
        { "JKT01,2026-03-01,٣,10,,", "visits", "٣", WholeNumber },
        { "JKT01,2026-03-01,NaN,10,,", "visits", "NaN", WholeNumber },
        { "JKT01,2026-03-01,1000000001,10,,", "visits", "1000000001", "visits must be at most 1,000,000,000" },
        {
            "JKT01,2026-03-01,99999999999999999999,10,,", "visits", "99999999999999999999",
            "visits must be at most 1,000,000,000"
        },
        { "JKT01,2026-03-01,5,10.123,,", "revenue", "10.123", Decimals + Otherwise },
        { "JKT01,2026-03-01,5,1.500,,", "revenue", "1.500", Decimals + Otherwise },
        { "JKT01,2026-03-01,5,--10,,", "revenue", "--10", Amount },
        { "JKT01,2026-03-01,5,NaN,,", "revenue", "NaN", Amount },
        { "JKT01,2026-03-01,5,Infinity,,", "revenue", "Infinity", Amount },
        { "JKT01,2026-03-01,5,∞,,", "revenue", "∞", Amount },
        { "JKT01,2026-03-01,5,1e6,,", "revenue", "1e6", Amount },
        { "JKT01,2026-03-01,5,10.,,", "revenue", "10.", Amount },
        { "JKT01,2026-03-01,5,.50,,", "revenue", ".50", Amount },
        { "JKT01,2026-03-01,5,1.2.3,,", "revenue", "1.2.3", Amount },
        { "JKT01,2026-03-01,5,\"1.234,56\",,", "revenue", "1.234,56", Amount + Otherwise },
        { "JKT01,2026-03-01,5,\"1,23\",,", "revenue", "1,23", Amount + Otherwise },
        { "JKT01,2026-03-01,5,\"12,34.5\",,", "revenue", "12,34.5", Amount },
        { "JKT01,2026-03-01,5,(10,,", "revenue", "(10", Amount },
        {
            "JKT01,2026-03-01,5,10000000000000.01,,", "revenue", "10000000000000.01",
            "revenue must be at most 10,000,000,000,000"
        },
        { "JKT01,2026-03-01,5,10,x,", "transactions", "x", "transactions must be a whole number of 0 or more" },
        { "JKT01,2026-03-01,5,10,,a␀b", "note", "a␀b", "note must not contain NUL characters" },
        { "JKT01,2026-03-01,5,10", "", "", "the row must have 6 fields, like the header, not 4" },
        { "JKT01,2026-03-01,5,10,,,", "", "", "the row must have 6 fields, like the header, not 7" },
        { "JKT01", "", "", "the row must have 6 fields, like the header, not 1" },
        { ",2026-03-01,,,,", "outlet", "", "outlet must not be blank" },
        {
            "JKT01,2026-03-01,5,10,,\"fine\"er", "note", "\"fine\"er",
            "quotes must enclose a whole field, and quotes inside it must be doubled"
        },
        {
            "JKT01,2026-03-01,5,10,,5\" pipe", "note", "5\" pipe",
            "quotes must enclose a whole field, and quotes inside it must be doubled"
        },
    };
}
