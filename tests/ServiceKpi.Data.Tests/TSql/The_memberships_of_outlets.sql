-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [m].[OutletId], [m].[Customer], [m].[JoinedOn], [m].[LeftOn]
FROM [Memberships] AS [m]
WHERE [m].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
)
