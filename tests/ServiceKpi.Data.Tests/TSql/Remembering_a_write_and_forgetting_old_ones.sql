-- @p Int = 2
-- @old DateTime2 = 03/02/2026 08:00:00
DELETE TOP(@p) FROM [r]
FROM [ReceivedWrites] AS [r]
WHERE [r].[At] < @old
