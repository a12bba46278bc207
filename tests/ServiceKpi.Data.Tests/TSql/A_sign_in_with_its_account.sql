-- @sessionId NVarChar(64) = id
SELECT TOP(1) [s].[Id], [s].[AccountId], [s].[Browser], [s].[IsConfirmed], [s].[IsKept], [s].[SeenAt], [s].[Stamp], [s].[StartedAt], [s].[Way], [a].[Id], [a].[AccessFailedCount], [a].[AllOutlets], [a].[AuthenticatorKey], [a].[AuthenticatorStep], [a].[ConcurrencyStamp], [a].[DisabledAt], [a].[DisplayName], [a].[IsTrained], [a].[KeyHash], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedUserName], [a].[OutletIds], [a].[PasswordHash], [a].[RecoveryCodes], [a].[Role], [a].[SecurityStamp], [a].[UserName], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Passkeys] AS [p]
        WHERE [p].[UserId] = [a].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Sessions] AS [s]
INNER JOIN [Accounts] AS [a] ON [s].[AccountId] = [a].[Id]
WHERE [s].[Id] = @sessionId AND [a].[DisabledAt] IS NULL
