namespace ServiceKpi.Data.Tests.Import;

internal static class BadTargetRows
{
    public static TheoryData<ImportKind, string, int, string, string, string> All() => new BadRows(
        ImportKind.Targets, "kpi,month,target,outlet,region,at_risk", "csat,2026-03,90,JKT01,,85.5")
    {
        { ",2026-03,90,,,", "kpi", "", "kpi must not be blank" },
        { "csats,2026-03,90,,,", "kpi", "csats", "kpi must be the id of a KPI, such as csat" },
        { "csat,,90,,,", "month", "", "month must not be blank" },
        { "csat,5 March 2026,90,,,", "month", "5 March 2026", "month must be a month written as 2026-01 or 2026-01-01" },
        { "csat,2026-03-02,90,,,", "month", "2026-03-02", "month must be a month written as 2026-01 or 2026-01-01" },
        { "csat,2026-13,90,,,", "month", "2026-13", "month must be a day and time that exist" },
        { "csat,1899-12,90,,,", "month", "1899-12", "month must not lie before 1900" },
        { "csat,2026-03,ninety,,,", "target", "ninety", "target must be a number, written as 1234.56 or 1,234.56" },
        { "csat,2026-03,90 of 100,,,", "target", "90 of 100", "target must be a number, written as 1234.56 or 1,234.56" },
        { "csat,2026-03,90.125,,,", "target", "90.125", "target must have at most 2 decimals" },
        { "csat,2026-03,100.01,,,", "target", "100.01", "target must lie between 0 and 100" },
        { "csat,2026-03,-1,,,", "target", "-1", "target must lie between 0 and 100" },
        { "nps,2026-03,-100.5,,,", "target", "-100.5", "target must lie between -100 and 100" },
        { "visits,2026-03,99999999999999999999,,,", "target", "99999999999999999999", "target must lie between 0 and 10000000000000" },
        { "csat,2026-03,90,,,x", "at_risk", "x", "at_risk must be a number, written as 1234.56 or 1,234.56" },
        { "csat,2026-03,90,,,90.5", "at_risk", "90.5", "at_risk must not be better than target" },
        { "first-response-time,2026-03,3600,,,1800", "at_risk", "1800", "at_risk must not be better than target" },
        { "csat,2026-03,,,,85", "at_risk", "85", "at_risk must not be stated without target" },
        { "csat,2026-03,90,XXX,,", "outlet", "XXX", "outlet must be the code of a known outlet" },
        { "csat,2026-03,90,,Nowhere,", "region", "Nowhere", "region must be the region of an outlet" },
        { "csat,2026-03,90,JKT01,East,", "region", "East", "a target is of an outlet or of a region, not of both" },
    };
}
