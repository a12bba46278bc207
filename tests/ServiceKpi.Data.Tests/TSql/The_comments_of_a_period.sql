-- @p Int = 20
-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT TOP(@p) [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version]
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND [s].[Comment] IS NOT NULL
ORDER BY [s].[AnsweredOn] DESC, [s].[Id] DESC
