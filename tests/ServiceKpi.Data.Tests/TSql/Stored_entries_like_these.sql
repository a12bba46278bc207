-- @values NVarChar(4000) = [1,2]
-- @values1 NVarChar(4000) = ["2026-03-01","2026-03-31"]
SELECT [d].[OutletId], [d].[Day], [d].[ImportId], [d].[ImportVersion], [d].[IsClosed], [d].[Note], [d].[RevenueMinor], [d].[Transactions], [d].[Version], [d].[Visits]
FROM [DailyEntries] AS [d]
WHERE [d].[OutletId] IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] int '$') AS [v]
) AND [d].[Day] IN (
    SELECT [v0].[value]
    FROM OPENJSON(@values1) WITH ([value] date '$') AS [v0]
)
