-- @value5 Date = 2025-03-31
-- @value9 Date = 2025-03-01
-- @value6 Date = 2026-02-28
-- @value7 Date = 2026-02-01
-- @value8 Date = 2026-03-01
-- @outletIds NVarChar(4000) = [3,1,2]
-- @value Date = 2025-03-01
-- @value2 Date = 2025-03-31
-- @value3 Date = 2026-02-01
-- @value4 Date = 2026-03-31
SELECT [o1].[OutletId], [o1].[Day0], COALESCE(SUM([o1].[RevenueMinor]), CAST(0 AS bigint)), COALESCE(SUM([o1].[RevenueDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[Visits]), CAST(0 AS bigint)), COALESCE(SUM([o1].[VisitDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[PairedRevenueMinor]), CAST(0 AS bigint)), COALESCE(SUM([o1].[PairedVisits]), CAST(0 AS bigint)), COALESCE(SUM([o1].[PairedDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[ConversionTransactions]), CAST(0 AS bigint)), COALESCE(SUM([o1].[ConversionVisits]), CAST(0 AS bigint)), COALESCE(SUM([o1].[ConversionDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[EntryDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[UnscheduledDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[TicketsOpened]), CAST(0 AS bigint)), COALESCE(SUM([o1].[TicketsWithChannel]), CAST(0 AS bigint)), COALESCE(SUM([o1].[OnlineTickets]), CAST(0 AS bigint)), COALESCE(SUM([o1].[Complaints]), CAST(0 AS bigint)), COALESCE(SUM([o1].[ComplaintsOnVisitDays]), CAST(0 AS bigint)), COALESCE(SUM([o1].[FirstResponses]), CAST(0 AS bigint)), COALESCE(SUM([o1].[FirstResponseSeconds]), CAST(0 AS bigint)), COALESCE(SUM([o1].[Resolutions]), CAST(0 AS bigint)), COALESCE(SUM([o1].[ResolutionSeconds]), CAST(0 AS bigint)), COALESCE(SUM([o1].[FirstContactResolutions]), CAST(0 AS bigint)), COALESCE(SUM([o1].[ReopenedResolutions]), CAST(0 AS bigint)), COALESCE(SUM([o1].[PromisedResolutions]), CAST(0 AS bigint)), COALESCE(SUM([o1].[PromisesKept]), CAST(0 AS bigint)), COALESCE(SUM([o1].[SurveysAsked]), CAST(0 AS bigint)), COALESCE(SUM([o1].[SurveysAnswered]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CsatAnswers]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CsatSatisfied]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CsatScores]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CesAnswers]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CesLowEffort]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CesScores]), CAST(0 AS bigint)), COALESCE(SUM([o1].[CesSquares]), CAST(0 AS bigint)), COALESCE(SUM([o1].[NpsAnswers]), CAST(0 AS bigint)), COALESCE(SUM([o1].[NpsPromoters]), CAST(0 AS bigint)), COALESCE(SUM([o1].[NpsDetractors]), CAST(0 AS bigint)), COALESCE(SUM([o1].[MarkedClosedDays]), CAST(0 AS bigint))
FROM (
    SELECT [o].[OutletId], [o].[CesAnswers], [o].[CesLowEffort], [o].[CesScores], [o].[CesSquares], [o].[Complaints], [o].[ComplaintsOnVisitDays], [o].[ConversionDays], [o].[ConversionTransactions], [o].[ConversionVisits], [o].[CsatAnswers], [o].[CsatSatisfied], [o].[CsatScores], [o].[EntryDays], [o].[FirstContactResolutions], [o].[FirstResponseSeconds], [o].[FirstResponses], [o].[MarkedClosedDays], [o].[NpsAnswers], [o].[NpsDetractors], [o].[NpsPromoters], [o].[OnlineTickets], [o].[PairedDays], [o].[PairedRevenueMinor], [o].[PairedVisits], [o].[PromisedResolutions], [o].[PromisesKept], [o].[ReopenedResolutions], [o].[ResolutionSeconds], [o].[Resolutions], [o].[RevenueDays], [o].[RevenueMinor], [o].[SurveysAnswered], [o].[SurveysAsked], [o].[TicketsOpened], [o].[TicketsWithChannel], [o].[UnscheduledDays], [o].[VisitDays], [o].[Visits], CASE
        WHEN [o].[Day] <= @value5 THEN @value9
        WHEN [o].[Day] <= @value6 THEN @value7
        ELSE @value8
    END AS [Day0]
    FROM [OutletDays] AS [o]
    WHERE [o].[OutletId] IN (
        SELECT [o0].[value]
        FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
    ) AND (([o].[Day] >= @value AND [o].[Day] <= @value2) OR ([o].[Day] >= @value3 AND [o].[Day] <= @value4))
) AS [o1]
GROUP BY [o1].[OutletId], [o1].[Day0]

-- @outletIds NVarChar(4000) = [3,1,2]
-- @value Date = 2025-03-01
-- @value2 Date = 2025-03-31
-- @value3 Date = 2026-02-01
-- @value4 Date = 2026-03-31
SELECT [o].[OutletId], [o].[Day], [o].[FirstResponseTimes], [o].[ResolutionTimes]
FROM [OutletDayDurations] AS [o]
WHERE [o].[OutletId] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
) AND (([o].[Day] >= @value AND [o].[Day] <= @value2) OR ([o].[Day] >= @value3 AND [o].[Day] <= @value4))
