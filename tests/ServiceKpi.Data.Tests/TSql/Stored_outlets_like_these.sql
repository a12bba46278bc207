-- @values NVarChar(4000) = ["JKT01"]
SELECT [o].[Id], [o].[City], [o].[ClosedOn], [o].[Code], [o].[Counted], [o].[CountedMembers], [o].[FormerRegions], [o].[FormerZones], [o].[Hours], [o].[Name], [o].[OpenedOn], [o].[Region], [o].[ResponseClockFollowsHours], [o].[TimeZone], [o].[Version]
FROM [Outlets] AS [o]
WHERE [o].[Code] COLLATE Latin1_General_100_BIN2 IN (
    SELECT [v].[value]
    FROM OPENJSON(@values) WITH ([value] nvarchar(64) '$') AS [v]
)
