-- @outletIds NVarChar(4000) = [3,1,2]
-- @since DateTime2 = 03/01/2026 00:00:00
SELECT [d].[Id], [d].[At], [d].[Key], [d].[Note], [d].[OutletId], [d].[Until], [d].[Who]
FROM [Dismissals] AS [d]
WHERE [d].[OutletId] IS NOT NULL AND [d].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [d].[At] >= @since
ORDER BY [d].[At] DESC, [d].[Id] DESC
