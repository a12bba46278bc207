-- @outletId Int = 1
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
SELECT [o].[OutletId], [o].[Day], [o].[Topic], [o].[Tickets]
FROM [OutletDayTopics] AS [o]
WHERE [o].[OutletId] = @outletId AND [o].[Day] >= @from AND [o].[Day] <= @to
