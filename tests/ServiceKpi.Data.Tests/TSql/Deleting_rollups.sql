-- @outletId Int = 1
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
DELETE FROM [o]
FROM [OutletDays] AS [o]
WHERE [o].[OutletId] = @outletId AND [o].[Day] >= @from AND [o].[Day] <= @to

-- @outletId Int = 1
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
DELETE FROM [o]
FROM [OutletDayDurations] AS [o]
WHERE [o].[OutletId] = @outletId AND [o].[Day] >= @from AND [o].[Day] <= @to

-- @outletId Int = 1
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
DELETE FROM [o]
FROM [OutletDayTopics] AS [o]
WHERE [o].[OutletId] = @outletId AND [o].[Day] >= @from AND [o].[Day] <= @to
