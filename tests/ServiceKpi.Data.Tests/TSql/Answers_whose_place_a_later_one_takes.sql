-- @tickets NVarChar(4000) = ["T-1","T-2"]
SELECT [s].[Id], [s].[OutletId], [s].[AnsweredOn], [s].[IsReplaced]
FROM [SurveyAnswers] AS [s]
WHERE [s].[Ticket] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [t].[value]
    FROM OPENJSON(@tickets) WITH ([value] nvarchar(200) '$') AS [t]
) AND [s].[Ticket] IS NOT NULL AND [s].[IsReplaced] <> CASE
    WHEN EXISTS (
        SELECT 1
        FROM [SurveyAnswers] AS [s0]
        WHERE [s0].[Ticket] IS NOT NULL AND [s0].[Ticket] = [s].[Ticket] AND [s0].[Kind] = [s].[Kind] AND ([s0].[Customer] = [s].[Customer] OR ([s0].[Customer] IS NULL AND [s].[Customer] IS NULL)) AND [s0].[Score] IS NOT NULL AND CASE
            WHEN [s].[Score] IS NULL THEN CASE
                WHEN [s0].[OutletId] = [s].[OutletId] AND [s0].[AskedOn] = COALESCE([s].[AskedOn], [s].[AnsweredOn]) THEN CAST(1 AS bit)
                ELSE CAST(0 AS bit)
            END
            WHEN [s0].[AnsweredOn] > [s].[AnsweredOn] OR ([s0].[AnsweredOn] = [s].[AnsweredOn] AND [s0].[Id] > [s].[Id]) THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END = CAST(1 AS bit)) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
