-- @start5 Date = 2026-02-28
-- @ids6 NVarChar(4000) = [0]
-- @to7 Date = 2026-03-31
-- @start8 Date = 2026-02-28
-- @ids NVarChar(4000) = [0]
-- @to Date = 2026-03-31
-- @start Date = 2026-02-28
-- @outletIds NVarChar(4000) = []
-- @word NVarChar(4000) = c-1
SELECT [m1].[AtStart], [m1].[Earlier], COUNT_BIG(*) AS [Rows], MAX([m1].[JoinedOn]) AS [Newest]
FROM (
    SELECT [m].[JoinedOn], CASE
        WHEN [m].[JoinedOn] <= @start5 THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [AtStart], CASE
        WHEN EXISTS (
            SELECT 1
            FROM [Memberships] AS [m0]
            WHERE [m0].[OutletId] IN (
                SELECT [i0].[value]
                FROM OPENJSON(@ids6) WITH ([value] int '$') AS [i0]
            ) AND [m0].[JoinedOn] <= @to7 AND ([m0].[LeftOn] IS NULL OR [m0].[LeftOn] > @start8) AND [m0].[Customer] = [m].[Customer] AND [m0].[Id] < [m].[Id] AND [m0].[JoinedOn] <= @start5) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [Earlier]
    FROM [Memberships] AS [m]
    WHERE [m].[OutletId] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND [m].[JoinedOn] <= @to AND ([m].[LeftOn] IS NULL OR [m].[LeftOn] > @start) AND ([m].[OutletId] IN (
        SELECT [o].[value]
        FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
    ) OR CHARINDEX(@word, [m].[Customer] COLLATE Latin1_General_100_CI_AS) > 0)
) AS [m1]
GROUP BY [m1].[AtStart], [m1].[Earlier]

-- @ids NVarChar(4000) = [0]
-- @to Date = 2026-03-31
-- @start Date = 2026-02-28
-- @outletIds NVarChar(4000) = []
-- @word NVarChar(4000) = c-1
-- @p Int = 50
-- @p6 Int = 25
SELECT [m].[OutletId], COALESCE([m].[LeftOn], [m].[JoinedOn]) AS [Day], [m].[Id], [m].[Customer], [m].[ImportId], [m].[ImportVersion], [m].[JoinedOn], [m].[LeftOn], [m].[Version]
FROM [Memberships] AS [m]
WHERE [m].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [m].[JoinedOn] <= @to AND ([m].[LeftOn] IS NULL OR [m].[LeftOn] > @start) AND ([m].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) OR CHARINDEX(@word, [m].[Customer] COLLATE Latin1_General_100_CI_AS) > 0)
ORDER BY [m].[LeftOn] DESC, [m].[OutletId], [m].[Customer], [m].[Id]
OFFSET @p ROWS FETCH NEXT @p6 ROWS ONLY

-- @ids NVarChar(4000) = [0]
-- @to Date = 2026-03-31
-- @start Date = 2026-02-28
-- @customers NVarChar(4000) = []
SELECT [m].[Id], [m].[Customer], [m].[ImportId], [m].[ImportVersion], [m].[JoinedOn], [m].[LeftOn], [m].[OutletId], [m].[Version]
FROM [Memberships] AS [m]
WHERE [m].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [m].[JoinedOn] <= @to AND ([m].[LeftOn] IS NULL OR [m].[LeftOn] > @start) AND [m].[Customer] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [c].[value]
    FROM OPENJSON(@customers) WITH ([value] nvarchar(200) '$') AS [c]
)
