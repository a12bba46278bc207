SELECT [o].[Id], [o].[City], [o].[ClosedOn], [o].[Code], [o].[Counted], [o].[CountedMembers], [o].[Hours], [o].[Name], [o].[OpenedOn], [o].[Region], [o].[ResponseClockFollowsHours], [o].[TimeZone], [o].[Version]
FROM [Outlets] AS [o]
ORDER BY [o].[Code]
