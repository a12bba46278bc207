-- @values NVarChar(4000) = ["K-1"]
SELECT [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version]
FROM [SurveyAnswers] AS [s]
WHERE [s].[Key] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] nvarchar(400) '$') AS [v]
)
