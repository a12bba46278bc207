-- @p Int = 50
-- @ids NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @kind Int = 0
-- @word NVarChar(4000) = lama
SELECT TOP(@p) [s].[Id], [s].[AnsweredOn], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version], (
    SELECT TOP(1) [t0].[Topic]
    FROM [Tickets] AS [t0]
    WHERE [t0].[Number] = [s].[Ticket]), (
    SELECT TOP(1) COALESCE([c].[Name], [c].[Phone])
    FROM [Customers] AS [c]
    WHERE [c].[Code] = [s].[Customer])
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND [s].[Score] IS NOT NULL AND [s].[Comment] IS NOT NULL AND [s].[Comment] <> N'' AND [s].[Kind] = @kind AND (([s].[Kind] = 0 AND [s].[Score] <= 2) OR ([s].[Kind] = 1 AND [s].[Score] >= 4) OR ([s].[Kind] = 2 AND [s].[Score] <= 6)) AND (CHARINDEX(@word, [s].[Comment] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [s].[Ticket] COLLATE Latin1_General_100_CI_AS) > 0 OR EXISTS (
    SELECT 1
    FROM [Tickets] AS [t]
    WHERE [t].[Number] = [s].[Ticket] AND CHARINDEX(@word, [t].[Topic] COLLATE Latin1_General_100_CI_AS) > 0))
ORDER BY [s].[AnsweredOn] DESC, [s].[Id] DESC
