-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [t].[Number], [d].[OutletId], [d].[State], [d].[Summary], [t].[Kind], [t].[Topic], [t].[Customer], (
    SELECT TOP(1) COALESCE([c].[Name], [c].[Phone])
    FROM [Customers] AS [c]
    WHERE [c].[Code] = [t].[Customer]) AS [CustomerName], [t].[Segment], [d].[Risk], [t].[OpenedAt], CASE
    WHEN [t].[FirstRespondedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsAnswered], [d].[ExpectedOn], [d].[WaitingUntil], [d].[UnheardSince], [d].[Unread], [d].[AssigneeId], [d].[Assignee], [d].[CalledInId], [t].[Reopened], [d].[LastAt]
FROM [DeskTickets] AS [d]
INNER JOIN [Tickets] AS [t] ON [d].[TicketId] = [t].[Id]
WHERE [d].[IsOnWorkList] = CAST(1 AS bit) AND [d].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
)
ORDER BY [t].[OpenedAt], [t].[Id]

-- @outletIds NVarChar(4000) = [3,1,2]
SELECT [t].[Number], [d].[OutletId], [d].[State], [d].[Summary], [t].[Kind], [t].[Topic], [t].[Customer], (
    SELECT TOP(1) COALESCE([c].[Name], [c].[Phone])
    FROM [Customers] AS [c]
    WHERE [c].[Code] = [t].[Customer]) AS [CustomerName], [t].[Segment], [d].[Risk], [t].[OpenedAt], CASE
    WHEN [t].[FirstRespondedAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END AS [IsAnswered], [d].[ExpectedOn], [d].[WaitingUntil], [d].[UnheardSince], [d].[Unread], [d].[AssigneeId], [d].[Assignee], [d].[CalledInId], [t].[Reopened], [d].[LastAt]
FROM [DeskTickets] AS [d]
INNER JOIN [Tickets] AS [t] ON [d].[TicketId] = [t].[Id]
WHERE [d].[IsOnWorkList] = CAST(1 AS bit) AND [d].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) AND [d].[Risk] >= 3 AND [d].[State] IN (1, 2, 3) AND NOT EXISTS (
    SELECT 1
    FROM [Accounts] AS [a]
    WHERE [a].[Id] = [d].[AssigneeId] AND [a].[IsTrained] = CAST(1 AS bit) AND [a].[DisabledAt] IS NULL)
ORDER BY [t].[OpenedAt], [t].[Id]

-- @p Int = 50
-- @outletIds NVarChar(4000) = [3,1,2]
-- @since Date = 2026-03-01
SELECT TOP(@p) [o].[Topic]
FROM [OutletDayTopics] AS [o]
WHERE [o].[OutletId] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o0]
) AND [o].[Day] >= @since AND [o].[Topic] <> N''
GROUP BY [o].[Topic]
ORDER BY COALESCE(SUM([o].[Tickets]), CAST(0 AS bigint)) DESC, [o].[Topic]
