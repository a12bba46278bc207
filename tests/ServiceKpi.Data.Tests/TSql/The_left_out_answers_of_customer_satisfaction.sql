-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @kind Int = 0
-- @outletIds NVarChar(4000) = []
-- @word NVarChar(4000) = antre
SELECT [s0].[IsAnswered], [s0].[IsReplaced], [s0].[IsSetAside], COUNT_BIG(*) AS [Rows], MAX([s0].[AnsweredOn]) AS [Newest]
FROM (
    SELECT [s].[AnsweredOn], [s].[IsReplaced], [s].[IsSetAside], CASE
        WHEN [s].[Score] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsAnswered]
    FROM [SurveyAnswers] AS [s]
    WHERE [s].[OutletId] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND [s].[Kind] = @kind AND ([s].[OutletId] IN (
        SELECT [o].[value]
        FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
    ) OR CHARINDEX(@word, [s].[Ticket] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [s].[Customer] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [s].[Comment] COLLATE Latin1_General_100_CI_AS) > 0)
) AS [s0]
GROUP BY [s0].[IsAnswered], [s0].[IsReplaced], [s0].[IsSetAside]

-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @kind Int = 0
-- @outletIds NVarChar(4000) = []
-- @word NVarChar(4000) = antre
-- @p Int = 50
-- @p9 Int = 25
SELECT [s].[OutletId], [s].[AnsweredOn] AS [Day], [s].[Id], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[Score], [s].[Ticket], [s].[Version]
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND [s].[Kind] = @kind AND ([s].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) OR CHARINDEX(@word, [s].[Ticket] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [s].[Customer] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [s].[Comment] COLLATE Latin1_General_100_CI_AS) > 0) AND ([s].[IsReplaced] = CAST(1 AS bit) OR [s].[IsSetAside] = CAST(1 AS bit) OR [s].[Score] IS NULL)
ORDER BY [s].[AnsweredOn] DESC, [s].[OutletId], [s].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p9 ROWS ONLY
