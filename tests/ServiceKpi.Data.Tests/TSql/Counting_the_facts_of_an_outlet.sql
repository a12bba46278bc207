-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [d].[OutletId], [d].[Day], [d].[ImportId], [d].[ImportVersion], [d].[IsClosed], [d].[Note], [d].[RevenueMinor], [d].[Transactions], [d].[Version], [d].[Visits]
FROM [DailyEntries] AS [d]
WHERE [d].[OutletId] = @outletId AND [d].[Day] >= @from AND [d].[Day] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId AND [t].[OpenedDay] >= @from AND [t].[OpenedDay] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId AND [t].[FirstResponseDay] >= @from AND [t].[FirstResponseDay] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId AND [t].[ResolvedDay] >= @from AND [t].[ResolvedDay] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId AND [t].[HandedOverDay] >= @from AND [t].[HandedOverDay] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId AND [t].[PaidDay] >= @from AND [t].[PaidDay] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[FirstResponseDay], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[OutletId], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId AND [t].[AnswerJudgedDay] >= @from AND [t].[AnswerJudgedDay] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version]
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] = @outletId AND [s].[AnsweredOn] >= @from AND [s].[AnsweredOn] <= @to

-- @outletId Int = 0
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [s].[Id], [s].[AnsweredOn], [s].[AskedOn], [s].[CalledBackAt], [s].[CalledBackDay], [s].[Comment], [s].[Customer], [s].[ImportId], [s].[ImportVersion], [s].[IsReplaced], [s].[IsSetAside], [s].[IsUnverified], [s].[Key], [s].[Kind], [s].[LowAt], [s].[OutletId], [s].[Score], [s].[Ticket], [s].[Version]
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] = @outletId AND [s].[CalledBackDay] >= @from AND [s].[CalledBackDay] <= @to
