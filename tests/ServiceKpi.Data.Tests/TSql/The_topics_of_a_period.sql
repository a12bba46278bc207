-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [o].[Topic], COALESCE(SUM([o].[Tickets]), CAST(0 AS bigint))
FROM [OutletDayTopics] AS [o]
WHERE [o].[OutletId] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
) AND [o].[Day] >= @from AND [o].[Day] <= @to
GROUP BY [o].[Topic]
