-- @p Int = 20
-- @key NVarChar(4000) = 50%
-- @who NVarChar(4000) = rina
SELECT TOP(@p) [a].[Id], [a].[AccountId], [a].[Action], [a].[After], [a].[At], [a].[Before], [a].[Day], [a].[Key], [a].[Origin], [a].[OutletId], [a].[Reason], [a].[What], [a].[Who]
FROM [AuditEntries] AS [a]
WHERE CHARINDEX(@key, [a].[Key] COLLATE Latin1_General_100_CI_AS) > 0 AND CHARINDEX(@who, [a].[Who] COLLATE Latin1_General_100_CI_AS) > 0
ORDER BY [a].[Id] DESC
