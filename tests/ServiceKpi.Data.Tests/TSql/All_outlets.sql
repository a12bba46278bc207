SELECT TOP(2) COUNT(*), MAX([o0].[Id]), COALESCE(SUM(CAST([o0].[Version] AS bigint)), CAST(0 AS bigint))
FROM (
    SELECT [o].[Id], [o].[Version], 1 AS [Key]
    FROM [Outlets] AS [o]
) AS [o0]
GROUP BY [o0].[Key]

SELECT [o].[Id], [o].[City], [o].[ClosedOn], [o].[Code], [o].[Counted], [o].[CountedMembers], [o].[FormerRegions], [o].[FormerZones], [o].[Hours], [o].[Name], [o].[OpenedOn], [o].[Region], [o].[ResponseClockFollowsHours], [o].[TimeZone], [o].[Version]
FROM [Outlets] AS [o]
ORDER BY [o].[Code]
