-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [s].[Kind], [s].[Score], COUNT_BIG(*)
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to AND [s].[Score] IS NOT NULL AND [s].[IsReplaced] = CAST(0 AS bit) AND [s].[IsSetAside] = CAST(0 AS bit)
GROUP BY [s].[Kind], [s].[Score]
