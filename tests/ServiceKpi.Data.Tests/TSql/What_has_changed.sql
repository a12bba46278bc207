SELECT [o].[Id], [o].[Counted]
FROM [Outlets] AS [o]

SELECT [o].[Id], [o].[CountedMembers]
FROM [Outlets] AS [o]

SELECT [o].[Id], [o].[Counted] + [o].[CountedMembers]
FROM [Outlets] AS [o]
