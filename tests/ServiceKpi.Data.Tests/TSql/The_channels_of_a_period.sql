-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Channel], COUNT_BIG(*)
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[OpenedDay] >= @from AND [t].[OpenedDay] <= @to AND [t].[Exclusion] = 0
GROUP BY [t].[Channel]
