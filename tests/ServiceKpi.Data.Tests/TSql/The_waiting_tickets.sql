-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [t].[OutletId], COUNT_BIG(*), MIN([t].[OpenedAt])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[FirstRespondedAt] IS NULL AND [t].[ResolvedAt] IS NULL AND [t].[Exclusion] = 0
GROUP BY [t].[OutletId]
