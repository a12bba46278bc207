-- @values NVarChar(4000) = ["T-1"]
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[Number] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] nvarchar(200) '$') AS [v]
)
