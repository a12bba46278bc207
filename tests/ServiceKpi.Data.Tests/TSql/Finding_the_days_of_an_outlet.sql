-- @outletId Int = 1
SELECT MIN([d].[Day])
FROM [DailyEntries] AS [d]
WHERE [d].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([d].[Day])
FROM [DailyEntries] AS [d]
WHERE [d].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([s].[AnsweredOn])
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([s].[AnsweredOn])
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([s].[CalledBackDay])
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([s].[CalledBackDay])
FROM [SurveyAnswers] AS [s]
WHERE [s].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([t].[OpenedDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([t].[OpenedDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([t].[FirstResponseDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([t].[FirstResponseDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([t].[ResolvedDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([t].[ResolvedDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([t].[HandedOverDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([t].[HandedOverDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([t].[PaidDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([t].[PaidDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([t].[AnswerJudgedDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([t].[AnswerJudgedDay])
FROM [Tickets] AS [t]
WHERE [t].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([o].[Day])
FROM [OutletDays] AS [o]
WHERE [o].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([o].[Day])
FROM [OutletDays] AS [o]
WHERE [o].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([o].[Day])
FROM [OutletDayDurations] AS [o]
WHERE [o].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([o].[Day])
FROM [OutletDayDurations] AS [o]
WHERE [o].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MIN([o].[Day])
FROM [OutletDayTopics] AS [o]
WHERE [o].[OutletId] = @outletId

-- @outletId Int = 1
SELECT MAX([o].[Day])
FROM [OutletDayTopics] AS [o]
WHERE [o].[OutletId] = @outletId
