namespace ServiceKpi.Data.Tests.Import;

internal static class BadSurveyRows
{
    private const string ToFive = "score must be a whole number from 1 to 5";
    private const string ToTen = "score must be a whole number from 0 to 10";

    public static TheoryData<ImportKind, string, int, string, string, string> All() => new BadRows(
        ImportKind.Surveys, "outlet,kind,score,answered_on,customer", "JKT01,nps,10,2026-03-01,C-9")
    {
        { "JKT01,,5,2026-03-01,C-1", "kind", "", "kind must not be blank" },
        { "JKT01,happy,5,2026-03-01,C-1", "kind", "happy", "kind must be csat, ces, nps" },
        { "JKT01,csat,0,2026-03-01,C-1", "score", "0", ToFive },
        { "JKT01,CSAT,6,2026-03-01,C-1", "score", "6", ToFive },
        { "JKT01,ces,0,2026-03-01,C-1", "score", "0", ToFive },
        { "JKT01,ces,4.5,2026-03-01,C-1", "score", "4.5", ToFive },
        { "JKT01,csat,4.5,2026-03-01,C-1", "score", "4.5", ToFive },
        { "JKT01,csat,good,2026-03-01,C-1", "score", "good", $"{ToFive}, or a word of the scale from very dissatisfied to very satisfied" },
        { "JKT01,csat,9 poin,2026-03-01,C-1", "score", "9 poin", ToFive },
        { "JKT01,csat,5 menit,2026-03-01,C-1", "score", "5 menit", ToFive },
        { "JKT01,csat,1 - Puas sekali,2026-03-01,C-1", "score", "1 - Puas sekali", ToFive },
        { "JKT01,nps,11,2026-03-01,C-1", "score", "11", ToTen },
        { "JKT01,nps,-1,2026-03-01,C-1", "score", "-1", ToTen },
        { "JKT01,nps,9/10,2026-03-01,C-1", "score", "9/10", ToTen },
        { "JKT01,nps,9,,C-1", "answered_on", "", "answered_on must not be blank" },
        { "JKT01,nps,9,2026-03-11,C-1", "answered_on", "2026-03-11", "answered_on must not lie in the future" },
        { "NYC01,nps,9,2026-03-11,C-1", "answered_on", "2026-03-11", "answered_on must not lie in the future" },
        { "NOWHERE,nps,9,2026-03-01,C-1", "outlet", "NOWHERE", "outlet must be the code of a known outlet" },
    };
}
