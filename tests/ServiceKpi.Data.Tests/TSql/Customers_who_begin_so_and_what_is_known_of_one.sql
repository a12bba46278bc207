-- @p Int = 8
-- @text NVarChar(100) = bud
-- @end NVarChar(100) = bud￿
SELECT TOP(@p) [c].[Id], [c].[CareNote], [c].[CareNoteBy], [c].[CareNoteOn], [c].[Code], [c].[Contacts], [c].[ErasedAt], [c].[ImportId], [c].[ImportVersion], [c].[Kind], [c].[Language], [c].[Mail], [c].[MayBeAsked], [c].[MergedInto], [c].[Name], [c].[Phone], [c].[Segment], [c].[Version]
FROM [Customers] AS [c]
WHERE [c].[Id] IN (
    SELECT TOP(200) [c0].[CustomerId]
    FROM [CustomerKeys] AS [c0]
    WHERE [c0].[Text] >= @text AND [c0].[Text] < @end
    ORDER BY [c0].[Text], [c0].[CustomerId]
)
ORDER BY (
    SELECT MAX([t].[OpenedAt])
    FROM [Tickets] AS [t]
    WHERE [t].[Customer] = [c].[Code]) DESC, [c].[Name], [c].[Id]

-- @p Int = 8
-- @text NVarChar(100) = bud
-- @end NVarChar(100) = bud￿
SELECT TOP(@p) [c].[Id], [c].[CareNote], [c].[CareNoteBy], [c].[CareNoteOn], [c].[Code], [c].[Contacts], [c].[ErasedAt], [c].[ImportId], [c].[ImportVersion], [c].[Kind], [c].[Language], [c].[Mail], [c].[MayBeAsked], [c].[MergedInto], [c].[Name], [c].[Phone], [c].[Segment], [c].[Version]
FROM [Customers] AS [c]
WHERE [c].[Code] IN (
    SELECT TOP(300) [t].[Customer]
    FROM [Tickets] AS [t]
    WHERE [t].[Customer] IS NOT NULL
    ORDER BY [t].[Id] DESC
) AND EXISTS (
    SELECT 1
    FROM [CustomerKeys] AS [c0]
    WHERE [c0].[SourceId] = [c].[Id] AND [c0].[Text] >= @text AND [c0].[Text] < @end)
ORDER BY (
    SELECT MAX([t0].[OpenedAt])
    FROM [Tickets] AS [t0]
    WHERE [t0].[Customer] = [c].[Code]) DESC

-- @codes NVarChar(4000) = ["C-1","C-2"]
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[Customer] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [c].[value]
    FROM OPENJSON(@codes) WITH ([value] nvarchar(200) '$') AS [c]
)

-- @codes NVarChar(4000) = ["C-1","C-2"]
-- @today Date = 2026-03-02
-- @today2 Date = 2026-03-02
SELECT DISTINCT [m].[OutletId]
FROM [Memberships] AS [m]
WHERE [m].[Customer] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [c].[value]
    FROM OPENJSON(@codes) WITH ([value] nvarchar(200) '$') AS [c]
) AND [m].[JoinedOn] <= @today AND ([m].[LeftOn] IS NULL OR [m].[LeftOn] > @today2)
