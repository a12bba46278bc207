-- @outletIds NVarChar(4000) = [3,1,2]
-- @to Date = 2026-03-31
-- @from Date = 2026-03-01
SELECT [m].[Id], [m].[Customer], [m].[JoinedOn], [m].[LeftOn], [m].[OutletId], [m].[Version]
FROM [Memberships] AS [m]
WHERE [m].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [m].[JoinedOn] <= @to AND ([m].[LeftOn] IS NULL OR [m].[LeftOn] > @from)
