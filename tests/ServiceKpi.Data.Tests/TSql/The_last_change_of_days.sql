-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @what NVarChar(200) = day
SELECT MAX([a].[At])
FROM [AuditEntries] AS [a]
WHERE [a].[OutletId] IS NOT NULL AND [a].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [a].[Day] >= @from AND [a].[Day] <= @to AND [a].[What] = @what
