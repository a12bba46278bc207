-- @longAgo DateTime2 = 10/22/2026 05:00:00
-- @unused DateTime2 = 11/20/2026 16:30:00
-- @accountId Int = 7
SELECT [s].[Id], [s].[AccountId], [s].[Browser], [s].[IsConfirmed], [s].[IsKept], [s].[SeenAt], [s].[Stamp], [s].[StartedAt], [s].[Way]
FROM [Sessions] AS [s]
INNER JOIN [Accounts] AS [a] ON [s].[AccountId] = [a].[Id]
WHERE [s].[Stamp] = [a].[SecurityStamp] AND [s].[StartedAt] >= @longAgo AND ([s].[IsKept] = CAST(1 AS bit) OR [s].[SeenAt] >= @unused) AND [s].[AccountId] = @accountId
ORDER BY [s].[SeenAt] DESC, [s].[Id]

-- @longAgo DateTime2 = 10/22/2026 05:00:00
-- @unused DateTime2 = 11/20/2026 16:30:00
DELETE FROM [s]
FROM [Sessions] AS [s]
WHERE NOT EXISTS (
    SELECT 1
    FROM [Sessions] AS [s0]
    INNER JOIN [Accounts] AS [a] ON [s0].[AccountId] = [a].[Id]
    WHERE [s0].[Stamp] = [a].[SecurityStamp] AND [s0].[StartedAt] >= @longAgo AND ([s0].[IsKept] = CAST(1 AS bit) OR [s0].[SeenAt] >= @unused) AND [s0].[Id] = [s].[Id])
