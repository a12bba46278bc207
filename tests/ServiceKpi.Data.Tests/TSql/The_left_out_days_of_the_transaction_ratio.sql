-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [d0].[Visits0] AS [Visits], [d0].[Revenue], [d0].[Transactions0] AS [Transactions], [d0].[IsClosed], COUNT_BIG(*) AS [Rows], MAX([d0].[Day]) AS [Newest]
FROM (
    SELECT [d].[Day], [d].[IsClosed], CASE
        WHEN [d].[Visits] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [Visits0], CASE
        WHEN [d].[RevenueMinor] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [Revenue], CASE
        WHEN [d].[Transactions] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [Transactions0]
    FROM [DailyEntries] AS [d]
    WHERE [d].[OutletId] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND [d].[Day] >= @from AND [d].[Day] <= @to AND ([d].[Visits] IS NOT NULL OR [d].[RevenueMinor] IS NOT NULL OR [d].[IsClosed] = CAST(1 AS bit))
) AS [d0]
GROUP BY [d0].[Visits0], [d0].[Revenue], [d0].[Transactions0], [d0].[IsClosed]

-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @p Int = 50
-- @p4 Int = 25
SELECT [d].[OutletId], [d].[Day], [d].[ImportId], [d].[ImportVersion], [d].[IsClosed], [d].[Note], [d].[RevenueMinor], [d].[Transactions], [d].[Version], [d].[Visits]
FROM [DailyEntries] AS [d]
WHERE [d].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [d].[Day] >= @from AND [d].[Day] <= @to AND ([d].[Visits] IS NOT NULL OR [d].[RevenueMinor] IS NOT NULL OR [d].[IsClosed] = CAST(1 AS bit)) AND ([d].[IsClosed] = CAST(1 AS bit) OR [d].[Visits] IS NULL OR [d].[RevenueMinor] IS NULL)
ORDER BY [d].[Day] DESC, [d].[OutletId]
OFFSET @p ROWS FETCH NEXT @p4 ROWS ONLY
