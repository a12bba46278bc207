-- @p Int = 20
-- @now DateTime2 = 03/02/2026 02:00:00
-- @kinds NVarChar(4000) = [2,3]
SELECT TOP(@p) [n].[Id], [n].[About], [n].[AccountId], [n].[Customer], [n].[EndedAt], [n].[Fault], [n].[Key], [n].[Kind], [n].[MadeAt], [n].[NextTryAt], [n].[State], [n].[Tries], [n].[Uid], [n].[WebhookId]
FROM [Notices] AS [n]
WHERE [n].[State] = 0 AND [n].[NextTryAt] <= @now AND [n].[Kind] IN (
    SELECT [k].[value]
    FROM OPENJSON(@kinds) WITH ([value] int '$') AS [k]
)
ORDER BY [n].[NextTryAt], [n].[Id]

-- @p DateTime2 = 03/02/2026 02:15:00
-- @id BigInt = 0
-- @tries Int = 0
-- @at DateTime2 = 03/02/2026 02:00:00
UPDATE [n]
SET [n].[Tries] = [n].[Tries] + 1,
    [n].[NextTryAt] = @p
FROM [Notices] AS [n]
WHERE [n].[Id] = @id AND [n].[State] = 0 AND [n].[Tries] = @tries AND [n].[NextTryAt] = @at

-- @p Int = 0
-- @p2 Int = 0
-- @p3 DateTime2 = 03/02/2026 02:00:00
UPDATE [n]
SET [n].[State] = @p,
    [n].[EndedAt] = NULL,
    [n].[Tries] = @p2,
    [n].[NextTryAt] = @p3
FROM [Notices] AS [n]
WHERE [n].[Id] = CAST(1 AS bigint)
