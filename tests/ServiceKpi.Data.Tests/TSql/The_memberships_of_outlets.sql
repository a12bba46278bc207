-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [m].[Id], [m].[Customer], [m].[JoinedOn], [m].[LeftOn], [m].[OutletId], [m].[Version]
FROM [Memberships] AS [m]
WHERE [m].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
)
