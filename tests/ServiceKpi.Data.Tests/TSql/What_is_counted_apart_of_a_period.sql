-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[Exclusion] = 0 AND [t].[OpenedDay] >= @from AND [t].[OpenedDay] <= @to

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @from3 Date = 2026-03-01
-- @to4 Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[Exclusion] = 0 AND [t].[FirstResponseDay] >= @from AND [t].[FirstResponseDay] <= @to AND ([t].[OpenedDay] < @from3 OR [t].[OpenedDay] > @to4)

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @from3 Date = 2026-03-01
-- @to4 Date = 2026-03-31
-- @from5 Date = 2026-03-01
-- @to6 Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[Exclusion] = 0 AND [t].[ResolvedDay] >= @from AND [t].[ResolvedDay] <= @to AND ([t].[OpenedDay] < @from3 OR [t].[OpenedDay] > @to4) AND (CASE
    WHEN [t].[FirstResponseDay] >= @from5 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[FirstResponseDay] <= @to6 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit))

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @from3 Date = 2026-03-01
-- @to4 Date = 2026-03-31
-- @from5 Date = 2026-03-01
-- @to6 Date = 2026-03-31
-- @from7 Date = 2026-03-01
-- @to8 Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[Exclusion] = 0 AND [t].[HandedOverDay] >= @from AND [t].[HandedOverDay] <= @to AND ([t].[OpenedDay] < @from3 OR [t].[OpenedDay] > @to4) AND (CASE
    WHEN [t].[FirstResponseDay] >= @from5 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[FirstResponseDay] <= @to6 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit)) AND (CASE
    WHEN [t].[ResolvedDay] >= @from7 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[ResolvedDay] <= @to8 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit))

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @from3 Date = 2026-03-01
-- @to4 Date = 2026-03-31
-- @from5 Date = 2026-03-01
-- @to6 Date = 2026-03-31
-- @from7 Date = 2026-03-01
-- @to8 Date = 2026-03-31
-- @from9 Date = 2026-03-01
-- @to10 Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[Exclusion] = 0 AND [t].[PaidDay] >= @from AND [t].[PaidDay] <= @to AND ([t].[OpenedDay] < @from3 OR [t].[OpenedDay] > @to4) AND (CASE
    WHEN [t].[FirstResponseDay] >= @from5 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[FirstResponseDay] <= @to6 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit)) AND (CASE
    WHEN [t].[ResolvedDay] >= @from7 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[ResolvedDay] <= @to8 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit)) AND (CASE
    WHEN [t].[HandedOverDay] >= @from9 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[HandedOverDay] <= @to10 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit))

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @from3 Date = 2026-03-01
-- @to4 Date = 2026-03-31
-- @from5 Date = 2026-03-01
-- @to6 Date = 2026-03-31
-- @from7 Date = 2026-03-01
-- @to8 Date = 2026-03-31
-- @from9 Date = 2026-03-01
-- @to10 Date = 2026-03-31
-- @from11 Date = 2026-03-01
-- @to12 Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [t].[Exclusion] = 0 AND [t].[AnswerJudgedDay] >= @from AND [t].[AnswerJudgedDay] <= @to AND ([t].[OpenedDay] < @from3 OR [t].[OpenedDay] > @to4) AND (CASE
    WHEN [t].[FirstResponseDay] >= @from5 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[FirstResponseDay] <= @to6 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit)) AND (CASE
    WHEN [t].[ResolvedDay] >= @from7 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[ResolvedDay] <= @to8 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit)) AND (CASE
    WHEN [t].[HandedOverDay] >= @from9 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[HandedOverDay] <= @to10 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit)) AND (CASE
    WHEN [t].[PaidDay] >= @from11 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit) OR CASE
    WHEN [t].[PaidDay] <= @to12 THEN CAST(0 AS bit)
    ELSE CAST(1 AS bit)
END = CAST(1 AS bit))

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version], [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [SurveyAnswers] AS [s]
LEFT JOIN [Tickets] AS [t] ON [s].[Ticket] = [t].[Number]
WHERE [s].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @from3 Date = 2026-03-01
-- @to4 Date = 2026-03-31
SELECT [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version], [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [SurveyAnswers] AS [s]
LEFT JOIN [Tickets] AS [t] ON [s].[Ticket] = [t].[Number]
WHERE [s].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [s].[CalledBackDay] >= @from AND [s].[CalledBackDay] <= @to AND ([s].[AnsweredOn] < @from3 OR [s].[AnsweredOn] > @to4)

-- @tickets NVarChar(4000) = ["A","B"]
SELECT [s].[OutletId], [s].[AnsweredOn], [s].[CalledBackDay]
FROM [SurveyAnswers] AS [s]
WHERE [s].[Ticket] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [t].[value]
    FROM OPENJSON(@tickets) WITH ([value] nvarchar(200) '$') AS [t]
)
