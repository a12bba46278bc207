-- @values NVarChar(4000) = [1,2]
-- @values1 NVarChar(4000) = ["C-1","C-2"]
-- @values2 NVarChar(4000) = ["2026-03-01","2026-03-31"]
SELECT [m].[Id], [m].[Customer], [m].[ImportId], [m].[ImportVersion], [m].[JoinedOn], [m].[LeftOn], [m].[OutletId], [m].[Version]
FROM [Memberships] AS [m]
WHERE [m].[OutletId] IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] int '$') AS [v]
) AND [m].[Customer] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [v0].[value]
    FROM OPENJSON(@values1) WITH ([value] nvarchar(200) '$') AS [v0]
) AND [m].[JoinedOn] IN (
    SELECT [v1].[value]
    FROM OPENJSON(@values2) WITH ([value] date '$') AS [v1]
)
