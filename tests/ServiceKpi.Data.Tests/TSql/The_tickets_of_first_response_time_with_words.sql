-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @outletIds NVarChar(4000) = []
-- @word NVarChar(4000) = whatsapp
-- @outletIds8 NVarChar(4000) = [0]
-- @word9 NVarChar(4000) = sby
SELECT [t0].[Exclusion], [t0].[IsComplaint], [t0].[HasPromise], [t0].[StatesContacts], [t0].[IsOfDesk], [t0].[HasCharge], [t0].[IsFailure], [t0].[IsGrave], [t0].[HasCustomer], [t0].[IsOver], [t0].[HasVisits], COUNT_BIG(*) AS [Rows], MAX([t0].[FirstResponseDay]) AS [Newest]
FROM (
    SELECT [t].[Exclusion], [t].[FirstResponseDay], [t].[IsOfDesk], ~CAST([t].[Kind] ^ 0 AS bit) AS [IsComplaint], CASE
        WHEN [t].[PromisedOn] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [HasPromise], CASE
        WHEN [t].[Contacts] IS NOT NULL OR [t].[Reopened] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [StatesContacts], CASE
        WHEN [t].[EstimateMinor] IS NOT NULL AND [t].[ChargedMinor] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [HasCharge], CASE
        WHEN [t].[Kind] = 0 OR CASE
            WHEN [t].[Reopened] > 0 THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END = CAST(1 AS bit) OR CASE
            WHEN [t].[ResolvedDay] > [t].[PromisedOn] THEN CAST(1 AS bit)
            ELSE CAST(0 AS bit)
        END = CAST(1 AS bit) THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsFailure], CASE
        WHEN [t].[Risk] >= 3 THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsGrave], CASE
        WHEN [t].[Customer] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [HasCustomer], CASE
        WHEN [t].[IsReturned] IS NOT NULL THEN CAST(1 AS bit)
        ELSE CAST(0 AS bit)
    END AS [IsOver], CAST(0 AS bit) AS [HasVisits]
    FROM [Tickets] AS [t]
    WHERE [t].[OutletId] IN (
        SELECT [i].[value]
        FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
    ) AND [t].[FirstResponseDay] >= @from AND [t].[FirstResponseDay] <= @to AND ([t].[OutletId] IN (
        SELECT [o].[value]
        FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
    ) OR CHARINDEX(@word, [t].[Number] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [t].[Topic] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [t].[Channel] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [t].[Customer] COLLATE Latin1_General_100_CI_AS) > 0) AND ([t].[OutletId] IN (
        SELECT [o0].[value]
        FROM OPENJSON(@outletIds8) WITH ([value] int '$') AS [o0]
    ) OR CHARINDEX(@word9, [t].[Number] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word9, [t].[Topic] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word9, [t].[Channel] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word9, [t].[Customer] COLLATE Latin1_General_100_CI_AS) > 0)
) AS [t0]
GROUP BY [t0].[Exclusion], [t0].[IsComplaint], [t0].[HasPromise], [t0].[StatesContacts], [t0].[IsOfDesk], [t0].[HasCharge], [t0].[IsFailure], [t0].[IsGrave], [t0].[HasCustomer], [t0].[IsOver], [t0].[HasVisits]

-- @ids NVarChar(4000) = [0]
-- @from Date = 2026-03-01
-- @to Date = 2026-03-31
-- @outletIds NVarChar(4000) = []
-- @word NVarChar(4000) = whatsapp
-- @outletIds8 NVarChar(4000) = [0]
-- @word9 NVarChar(4000) = sby
-- @p Int = 50
-- @p14 Int = 25
SELECT [t].[OutletId], [t].[FirstResponseDay] AS [Day], [t].[Id], [t].[AlternativeAccepted], [t].[AnswerDueAt], [t].[AnswerJudgedDay], [t].[Channel], [t].[ChargeTolerance], [t].[ChargedMinor], [t].[Contacts], [t].[Customer], [t].[CustomerKind], [t].[EstimateMinor], [t].[Exclusion], [t].[FirstRespondedAt], [t].[HandedOverAt], [t].[HandedOverDay], [t].[HandoverOptions], [t].[HasCourse], [t].[ImportId], [t].[ImportVersion], [t].[InGoodHands], [t].[InitiatedBy], [t].[Intermediary], [t].[IsAnsweredInTime], [t].[IsOfDesk], [t].[IsRepeat], [t].[IsReportedInTime], [t].[IsReturned], [t].[Kind], [t].[Number], [t].[OpenedAt], [t].[OpenedDay], [t].[PaidAt], [t].[PaidDay], [t].[Payments], [t].[PaymentsAtFirstTry], [t].[Priority], [t].[PromiseMoves], [t].[PromisedOn], [t].[Reopened], [t].[ReportedBackAt], [t].[ReportedBackDay], [t].[ResolvedAt], [t].[ResolvedDay], [t].[Risk], [t].[Segment], [t].[SilenceSeconds], [t].[Topic], [t].[Version]
FROM [Tickets] AS [t]
WHERE [t].[OutletId] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] int '$') AS [i]
) AND [t].[FirstResponseDay] >= @from AND [t].[FirstResponseDay] <= @to AND ([t].[OutletId] IN (
    SELECT [o].[value]
    FROM OPENJSON(@outletIds) WITH ([value] int '$') AS [o]
) OR CHARINDEX(@word, [t].[Number] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [t].[Topic] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [t].[Channel] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word, [t].[Customer] COLLATE Latin1_General_100_CI_AS) > 0) AND ([t].[OutletId] IN (
    SELECT [o0].[value]
    FROM OPENJSON(@outletIds8) WITH ([value] int '$') AS [o0]
) OR CHARINDEX(@word9, [t].[Number] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word9, [t].[Topic] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word9, [t].[Channel] COLLATE Latin1_General_100_CI_AS) > 0 OR CHARINDEX(@word9, [t].[Customer] COLLATE Latin1_General_100_CI_AS) > 0)
ORDER BY [t].[FirstResponseDay] DESC, [t].[OutletId], [t].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p14 ROWS ONLY
