-- @outletIds NVarChar(4000) = [3,1,2]
SELECT TOP(2) COUNT_BIG(*), MIN([t0].[OpenedAt])
FROM (
    SELECT [t].[OpenedAt], 1 AS [Key]
    FROM [Tickets] AS [t]
    WHERE [t].[OutletId] IN (
        SELECT [o].[value]
        FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
    ) AND [t].[FirstRespondedAt] IS NULL AND [t].[ResolvedAt] IS NULL AND [t].[Exclusion] = 0
) AS [t0]
GROUP BY [t0].[Key]
