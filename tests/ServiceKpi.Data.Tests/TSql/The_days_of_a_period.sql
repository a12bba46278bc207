-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [o].[OutletId], [o].[Day], [o].[FirstResponseTimes], [o].[ResolutionTimes], [o].[Silences], [o].[CallbackTimes]
FROM [OutletDayDurations] AS [o]
WHERE [o].[OutletId] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
) AND [o].[Day] >= @from AND [o].[Day] <= @to

-- @outletIds NVarChar(4000) = [3,1,2]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [o].[OutletId], [o].[Day], [o].[RevenueMinor], [o].[RevenueDays], [o].[Visits], [o].[VisitDays], [o].[PairedRevenueMinor], [o].[PairedVisits], [o].[PairedDays], [o].[ConversionTransactions], [o].[ConversionVisits], [o].[ConversionDays], [o].[EntryDays], [o].[UnscheduledDays], [o].[TicketsOpened], [o].[TicketsWithChannel], [o].[OnlineTickets], [o].[Complaints], [o].[ComplaintsOnVisitDays], [o].[FirstResponses], [o].[FirstResponseSeconds], [o].[Resolutions], [o].[ResolutionSeconds], [o].[FirstContactResolutions], [o].[ReopenedResolutions], [o].[PromisedResolutions], [o].[PromisesKept], [o].[SurveysAsked], [o].[SurveysAnswered], [o].[CsatAnswers], [o].[CsatSatisfied], [o].[CsatScores], [o].[CesAnswers], [o].[CesLowEffort], [o].[CesScores], [o].[CesSquares], [o].[NpsAnswers], [o].[NpsPromoters], [o].[NpsDetractors], [o].[MarkedClosedDays], [o].[StatedContactResolutions], [o].[StatedContacts], [o].[DeskTickets], [o].[DeskResolutions], [o].[ReportedBackInTime], [o].[DeskPromises], [o].[PromiseMoves], [o].[SilenceSeconds], [o].[EstimatedCharges], [o].[EstimatesKept], [o].[Failures], [o].[Recoveries], [o].[Handovers], [o].[HandoversWithChoice], [o].[Payments], [o].[PaymentsAtFirstTry], [o].[AnswersJudged], [o].[AnswersInTime], [o].[CustomerTickets], [o].[RepeatTickets], [o].[ReturnsKnown], [o].[Returns], [o].[GraveResolutions], [o].[GraveInGoodHands], [o].[Callbacks], [o].[CallbackSeconds]
FROM [OutletDays] AS [o]
WHERE [o].[OutletId] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
) AND [o].[Day] >= @from AND [o].[Day] <= @to
ORDER BY [o].[OutletId], [o].[Day]
