SELECT [s].[Id], [s].[From], [s].[Name], [s].[Parts]
FROM (
    SELECT * FROM [ScoreDefinitions] WITH (UPDLOCK, HOLDLOCK)
) AS [s]
ORDER BY [s].[Id]
