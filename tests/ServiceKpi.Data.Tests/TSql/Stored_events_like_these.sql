-- @values NVarChar(4000) = [0]
-- @values1 NVarChar(4000) = ["2026-03-01"]
-- @values2 NVarChar(4000) = ["Sale"]
SELECT [p].[Id], [p].[CostMinor], [p].[EndsOn], [p].[ImportId], [p].[ImportVersion], [p].[Name], [p].[OutletId], [p].[Scope], [p].[StartsOn], [p].[Version]
FROM [PromotionEvents] AS [p]
WHERE [p].[Scope] IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] int '$') AS [v]
) AND [p].[StartsOn] IN (
    SELECT [v0].[value]
    FROM OPENJSON(@values1) WITH ([value] date '$') AS [v0]
) AND [p].[Name] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [v1].[value]
    FROM OPENJSON(@values2) WITH ([value] nvarchar(200) '$') AS [v1]
)
