SELECT [o].[Id], [o].[Counted]
FROM [Outlets] AS [o]

SELECT [o].[Id], [o].[CountedMembers]
FROM [Outlets] AS [o]

SELECT [o].[Id], [o].[Counted] + [o].[CountedMembers]
FROM [Outlets] AS [o]

-- @outletIds NVarChar(4000) = [3,1,2]
-- @since BigInt = 7
SELECT [c].[OutletId], [c].[Month], [c].[Counted]
FROM [CountedMonths] AS [c]
WHERE [c].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [c].[Counted] > @since
