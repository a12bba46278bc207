-- @scope Int = 3
-- @starts Date = 2026-03-01
-- @name NVarChar(200) = Sale
SELECT TOP(1) [p].[Id], [p].[CostMinor], [p].[EndsOn], [p].[ImportId], [p].[ImportVersion], [p].[Name], [p].[OutletId], [p].[Scope], [p].[StartsOn], [p].[Version]
FROM [PromotionEvents] AS [p]
WHERE [p].[Scope] = @scope AND [p].[StartsOn] = @starts AND [p].[Name] = @name
