-- @since Date = 2026-03-01
-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [o].[Id], (
    SELECT TOP(1) [o1].[Day]
    FROM [OutletDays] AS [o1]
    WHERE [o1].[OutletId] = [o].[Id] AND [o1].[Day] >= @since AND ([o1].[EntryDays] > CAST(0 AS bigint) OR [o1].[MarkedClosedDays] > CAST(0 AS bigint))
    ORDER BY [o1].[Day]), (
    SELECT TOP(1) [o2].[Day]
    FROM [OutletDays] AS [o2]
    WHERE [o2].[OutletId] = [o].[Id] AND [o2].[Day] >= @since AND [o2].[TicketsOpened] > CAST(0 AS bigint)
    ORDER BY [o2].[Day]), (
    SELECT TOP(1) [o3].[Day]
    FROM [OutletDays] AS [o3]
    WHERE [o3].[OutletId] = [o].[Id] AND [o3].[Day] >= @since AND [o3].[SurveysAsked] > CAST(0 AS bigint)
    ORDER BY [o3].[Day]), (
    SELECT TOP(1) [o4].[Day]
    FROM [OutletDays] AS [o4]
    WHERE [o4].[OutletId] = [o].[Id] AND [o4].[Day] >= @since AND [o4].[CsatAnswers] > CAST(0 AS bigint)
    ORDER BY [o4].[Day]), (
    SELECT TOP(1) [o5].[Day]
    FROM [OutletDays] AS [o5]
    WHERE [o5].[OutletId] = [o].[Id] AND [o5].[Day] >= @since AND [o5].[CesAnswers] > CAST(0 AS bigint)
    ORDER BY [o5].[Day]), (
    SELECT TOP(1) [o6].[Day]
    FROM [OutletDays] AS [o6]
    WHERE [o6].[OutletId] = [o].[Id] AND [o6].[Day] >= @since AND [o6].[NpsAnswers] > CAST(0 AS bigint)
    ORDER BY [o6].[Day]), (
    SELECT TOP(1) [o7].[Day]
    FROM [OutletDays] AS [o7]
    WHERE [o7].[OutletId] = [o].[Id] AND [o7].[Day] >= @since AND [o7].[Resolutions] > CAST(0 AS bigint)
    ORDER BY [o7].[Day]), (
    SELECT TOP(1) [o8].[Day]
    FROM [OutletDays] AS [o8]
    WHERE [o8].[OutletId] = [o].[Id] AND [o8].[Day] >= @since AND [o8].[StatedContactResolutions] > CAST(0 AS bigint)
    ORDER BY [o8].[Day]), (
    SELECT TOP(1) [o9].[Day]
    FROM [OutletDays] AS [o9]
    WHERE [o9].[OutletId] = [o].[Id] AND [o9].[Day] >= @since AND [o9].[DeskTickets] > CAST(0 AS bigint)
    ORDER BY [o9].[Day]), (
    SELECT TOP(1) [o10].[Day]
    FROM [OutletDays] AS [o10]
    WHERE [o10].[OutletId] = [o].[Id] AND [o10].[Day] >= @since AND [o10].[AnswersJudged] > CAST(0 AS bigint)
    ORDER BY [o10].[Day])
FROM [Outlets] AS [o]
WHERE [o].[Id] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
)
