-- @outletIds NVarChar(4000) = [3,1,2]
-- @to Date = 2026-03-31
-- @from Date = 2026-03-01
SELECT [p].[Id], [p].[CostMinor], [p].[EndsOn], [p].[ImportId], [p].[ImportVersion], [p].[Name], [p].[OutletId], [p].[Scope], [p].[StartsOn], [p].[Version]
FROM [PromotionEvents] AS [p]
WHERE ([p].[Scope] = 0 OR [p].[Scope] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
)) AND [p].[StartsOn] <= @to AND [p].[EndsOn] >= @from
ORDER BY [p].[StartsOn], [p].[Scope], [p].[Name]
