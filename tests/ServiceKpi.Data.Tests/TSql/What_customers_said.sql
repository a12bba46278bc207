-- @ids NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @before_From Date = 2026-02-01
-- @before_To Date = 2026-02-28
-- @kind Int = 0
-- @score Int = 1
-- @segment NVarChar(60) = Emas
-- @word NVarChar(4000) = lama
SELECT [s].[Id], [s].[Key], [s].[OutletId], [s].[AnsweredOn], [s].[Kind], [s].[Score], [s].[Comment], CASE
    WHEN [s].[IsReplaced] = CAST(0 AS bit) AND [s].[IsSetAside] = CAST(0 AS bit) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [s].[Score] IS NOT NULL AND [s].[Comment] IS NOT NULL AND [s].[Comment] <> N'' AND (([s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to) OR ([s].[AnsweredOn] >= @before_From AND [s].[AnsweredOn] <= @before_To)) AND [s].[Kind] = @kind AND [s].[Score] = @score AND (([s].[Kind] = 0 AND [s].[Score] <= 2) OR ([s].[Kind] = 1 AND [s].[Score] >= 4) OR ([s].[Kind] = 2 AND [s].[Score] <= 6)) AND EXISTS (
    SELECT 1
    FROM [Tickets] AS [t]
    WHERE [t].[Number] = [s].[Ticket] AND [t].[Segment] = @segment) AND (CHARINDEX(@word, [s].[Comment] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [s].[Ticket] COLLATE Latin1_General_100_CI_AS) > 0 OR EXISTS (
    SELECT 1
    FROM [Tickets] AS [t0]
    WHERE [t0].[Number] = [s].[Ticket] AND CHARINDEX(@word, [t0].[Topic] COLLATE Latin1_General_100_CI_AS) > 0))

-- @ids NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AnswerKey], [t].[At], [t].[IsAbout], [t].[TopicId], [t].[Version], [t].[Who]
FROM [TopicMarks] AS [t]
WHERE EXISTS (
    SELECT 1
    FROM [SurveyAnswers] AS [s]
    WHERE [s].[OutletId] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND [s].[Score] IS NOT NULL AND [s].[Comment] IS NOT NULL AND [s].[Comment] <> N'' AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND [s].[Key] = [t].[AnswerKey])

-- @answerIds NVarChar(4000) = [7,8]
SELECT [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version], (
    SELECT TOP(1) [t].[Topic]
    FROM [Tickets] AS [t]
    WHERE [t].[Number] = [s].[Ticket]), (
    SELECT TOP(1) COALESCE([c].[Name], [c].[Phone])
    FROM [Customers] AS [c]
    WHERE [c].[Code] = [s].[Customer])
FROM [SurveyAnswers] AS [s]
WHERE [s].[Id] IN (
    SELECT [a].[value]
    FROM OPENJSON(@answerIds) WITH ([value] bigint '$') AS [a]
)
ORDER BY [s].[AnsweredOn] DESC, [s].[Id] DESC

-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [c].[OutletId], [c].[DueOn], COUNT(*)
FROM [Callbacks] AS [c]
WHERE [c].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [c].[DoneAt] IS NULL
GROUP BY [c].[OutletId], [c].[DueOn]

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @sign Int = 9
-- @since Date = 2026-03-10
SELECT [s].[Sign], [s].[OutletId], CAST(COUNT(CASE
    WHEN [s].[Score] >= 4 THEN 1
END) AS bigint), CAST(COUNT(*) AS bigint)
FROM [SignAnswers] AS [s]
WHERE [s].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND ([s].[Sign] <> @sign OR [s].[AnsweredOn] >= @since)
GROUP BY [s].[Sign], [s].[OutletId]
