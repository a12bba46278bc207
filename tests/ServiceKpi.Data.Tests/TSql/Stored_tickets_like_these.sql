-- @values NVarChar(4000) = ["T-1"]
SELECT [t].[Id], [t].[Channel], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InitiatedBy], [t].[Intermediary], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[Priority], [t].[PromisedOn], [t].[Reopened], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[Number] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] nvarchar(200) '$') AS [v]
)
