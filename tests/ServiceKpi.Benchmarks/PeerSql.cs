namespace ServiceKpi.Benchmarks;

/// <summary>What is asked of SQLite to copy the facts, and of DuckDB to answer the questions.</summary>
internal static class PeerSql
{
    /// <summary>The facts as they are copied.</summary>
    public const string Tables = """
        CREATE TYPE survey AS ENUM ('Csat', 'Ces', 'Nps');
        CREATE TABLE loaded_outlets (outlet INTEGER);
        CREATE TABLE open_days (outlet INTEGER, day DATE);
        CREATE TABLE loaded_tickets (
            outlet INTEGER, opened_on DATE, responded_on DATE, resolved_on DATE, response_seconds INTEGER, resolution_seconds INTEGER,
            online BOOLEAN, complaint BOOLEAN, contacts INTEGER, reopened INTEGER, promised_on DATE);
        CREATE TABLE loaded_entries (outlet INTEGER, day DATE, visits BIGINT, revenue BIGINT, transactions BIGINT, closed BOOLEAN);
        CREATE TABLE loaded_answers (outlet INTEGER, day DATE, kind survey, score INTEGER);
        CREATE TABLE loaded_memberships (outlet INTEGER, customer INTEGER, joined_on DATE, left_on DATE);
        """;

    /// <summary>
    /// The facts as they are asked. They lie by day, so that a question about some days skips the blocks of all others. What cannot be
    /// said of a ticket is NULL: whether it was settled at the first contact, whether a promise was kept.
    /// </summary>
    public const string Arrange = """
        CREATE TABLE tickets AS
            SELECT * EXCLUDE (contacts, promised_on),
                CASE WHEN contacts IS NOT NULL OR reopened IS NOT NULL
                    THEN coalesce(contacts, 1) = 1 AND coalesce(reopened, 0) = 0 END AS settled,
                resolved_on <= promised_on AS kept
            FROM loaded_tickets ORDER BY opened_on, outlet;
        CREATE TABLE entries AS
            SELECT e.*, o.day IS NOT NULL AS scheduled
            FROM loaded_entries e LEFT JOIN open_days o USING (outlet, day) ORDER BY e.day, e.outlet;
        CREATE TABLE answers AS FROM loaded_answers ORDER BY day, outlet;
        CREATE TABLE memberships AS
            SELECT * REPLACE (coalesce(left_on, DATE '9999-12-31') AS left_on) FROM loaded_memberships ORDER BY outlet, customer, joined_on;
        CREATE TABLE outlets AS
            SELECT outlet, min(opened_on) AS first_ticket FROM loaded_outlets LEFT JOIN tickets USING (outlet) GROUP BY outlet ORDER BY outlet;
        DROP TABLE loaded_outlets;
        DROP TABLE loaded_tickets;
        DROP TABLE loaded_entries;
        DROP TABLE loaded_answers;
        DROP TABLE loaded_memberships;
        """;

    public const string ReadDays = """
        SELECT CAST(julianday(min(Day)) - 1721425.5 AS INTEGER), CAST(julianday(max(Day)) - 1721425.5 AS INTEGER) FROM DailyEntries
        """;

    public const string ReadTickets = """
        SELECT OutletId,
            CAST(julianday(OpenedDay) - 1721425.5 AS INTEGER),
            CAST(julianday(FirstResponseDay) - 1721425.5 AS INTEGER),
            CAST(julianday(ResolvedDay) - 1721425.5 AS INTEGER),
            (FirstRespondedAt - OpenedAt) / 10000000,
            (ResolvedAt - OpenedAt) / 10000000,
            Channel, Kind, Contacts, Reopened,
            CAST(julianday(PromisedOn) - 1721425.5 AS INTEGER)
        FROM Tickets WHERE Exclusion = 0
        """;

    public const string ReadEntries = """
        SELECT OutletId, CAST(julianday(Day) - 1721425.5 AS INTEGER), Visits, RevenueMinor, Transactions, IsClosed FROM DailyEntries
        """;

    public const string ReadAnswers = """
        SELECT OutletId, CAST(julianday(AnsweredOn) - 1721425.5 AS INTEGER), Kind, Score FROM SurveyAnswers WHERE IsReplaced = 0
        """;

    public const string ReadMemberships = """
        SELECT OutletId, Customer, CAST(julianday(JoinedOn) - 1721425.5 AS INTEGER), CAST(julianday(LeftOn) - 1721425.5 AS INTEGER)
        FROM Memberships
        """;

    /// <summary>
    /// The days of a question by piece, the pieces in order and without a day between. It goes with two macros: <c>is_asked(outlet)</c>,
    /// and <c>key_of(outlet)</c>, which is the outlet, or 0 for all together.
    /// </summary>
    public const string Days = """
        CREATE TEMP TABLE days AS
            SELECT unnest(range(first, last + 1, INTERVAL 1 DAY))::DATE AS day, piece FROM pieces;
        """;

    /// <summary>
    /// All KPIs. What was counted of each kind of facts is put side by side by name: quicker than eight joins of a few rows each.
    /// </summary>
    public const string AllKpis = $"""
        WITH entered AS (
            SELECT key_of(outlet) AS key, piece, sum(revenue) AS revenue, sum(visits) AS visits,
                sum(revenue) FILTER (visits IS NOT NULL) AS paired_revenue, sum(visits) FILTER (revenue IS NOT NULL) AS paired_visits,
                sum(transactions) FILTER (visits IS NOT NULL) AS sales, sum(visits) FILTER (transactions IS NOT NULL) AS sale_visits,
                count_if(NOT scheduled AND (revenue IS NOT NULL OR visits IS NOT NULL)) - count_if(scheduled AND closed) AS unscheduled
            FROM entries JOIN days USING (day) WHERE is_asked(outlet) GROUP BY ALL),
        scheduled AS (
            SELECT key_of(outlet) AS key, piece, count(*) AS scheduled
            FROM open_days JOIN days USING (day) WHERE is_asked(outlet) GROUP BY ALL),
        opened AS (
            SELECT key_of(t.outlet) AS key, piece, count(*) AS opened, count(online) AS stated, count_if(online) AS online,
                count_if(complaint) AS complaints, count_if(complaint AND e.day IS NOT NULL) AS complaints_of_visits
            FROM tickets t JOIN days d ON d.day = opened_on
            LEFT JOIN (SELECT outlet, day FROM entries SEMI JOIN days USING (day) WHERE visits IS NOT NULL) e
                ON e.outlet = t.outlet AND e.day = opened_on
            WHERE is_asked(t.outlet) GROUP BY ALL),
        {Responded},
        resolved AS (
            SELECT key_of(outlet) AS key, piece, quantile_cont(resolution_seconds, [0.5, 0.9]) AS resolution,
                count(settled) AS contacted, count_if(settled) AS settled, count_if(coalesce(reopened, 0) > 0) AS reopened,
                count(kept) AS promised, count_if(kept) AS kept
            FROM tickets JOIN days ON day = resolved_on WHERE is_asked(outlet) GROUP BY ALL),
        scored AS (
            SELECT key_of(outlet) AS key, piece, kind, score, count(*) AS n
            FROM answers JOIN days USING (day) WHERE is_asked(outlet) GROUP BY ALL),
        answered AS (
            SELECT key, piece, sum(n) AS asked, sum(n) FILTER (score IS NOT NULL) AS answered,
                sum(n) FILTER (kind = 'Csat' AND score IS NOT NULL) AS csat, sum(n) FILTER (kind = 'Csat' AND score >= 4) AS satisfied,
                sum(n) FILTER (kind = 'Ces' AND score IS NOT NULL) AS ces, sum(n * score) FILTER (kind = 'Ces') AS effort,
                sum(n) FILTER (kind = 'Nps' AND score IS NOT NULL) AS nps,
                sum(CASE WHEN score >= 9 THEN n WHEN score <= 6 THEN -n ELSE 0 END) FILTER (kind = 'Nps') AS promoters
            FROM scored GROUP BY ALL),
        {Members},
        cells AS (
            SELECT *, recorded OR opened > 0 AS counted, coalesce(scheduled, 0) + coalesce(unscheduled, 0) AS trading_days
            FROM (
                SELECT key, piece, any_value(COLUMNS(* EXCLUDE (key, piece)))
                FROM (
                    SELECT key_of(outlet) AS key, piece, coalesce(min(first_ticket) <= any_value(last), false) AS recorded
                    FROM outlets, pieces WHERE is_asked(outlet) GROUP BY ALL
                    UNION ALL BY NAME FROM entered UNION ALL BY NAME FROM scheduled UNION ALL BY NAME FROM opened
                    UNION ALL BY NAME FROM responded UNION ALL BY NAME FROM resolved UNION ALL BY NAME FROM answered
                    UNION ALL BY NAME FROM members)
                GROUP BY key, piece))
        SELECT key, piece,
            revenue / 100 AS "revenue", visits::DOUBLE AS "visits",
            paired_revenue / 100 / nullif(paired_visits, 0) AS "transaction-ratio", 100 * sales / nullif(sale_visits, 0) AS "conversion",
            response[1] AS "first-response-time", response[2] AS "first-response-time p90",
            100 * settled / nullif(contacted, 0) AS "first-contact-resolution",
            resolution[1] AS "resolution-time", resolution[2] AS "resolution-time p90",
            100 * reopened / nullif(contacted, 0) AS "reopen-rate", 100 * kept / nullif(promised, 0) AS "delivery-performance",
            100 * coalesce(satisfied, 0) / nullif(csat, 0) AS "csat", effort / nullif(ces, 0) AS "ces",
            100 * promoters / nullif(nps, 0) AS "nps", 100 * coalesce(answered, 0) / nullif(asked, 0) AS "survey-response-rate",
            {Followed},
            (CASE WHEN opened > 0 OR (recorded AND trading_days > 0) THEN coalesce(opened, 0) END)::DOUBLE AS "ticket-requests",
            CASE WHEN counted THEN coalesce(complaints, 0) / nullif(trading_days, 0) END AS "average-issue-count",
            CASE WHEN counted THEN 1000 * coalesce(complaints_of_visits, 0) / nullif(visits, 0) END AS "complaints-per-1000-visits",
            CASE WHEN stated > 0 THEN 100 * online / opened END AS "online-contact-share"
        FROM cells
        """;

    /// <summary>First response times only.</summary>
    public const string ResponseTimes = $"""
        WITH {Responded}
        SELECT key, piece, response[1] AS "first-response-time", response[2] AS "first-response-time p90" FROM responded
        """;

    /// <summary>Retention and churn only.</summary>
    public const string Loyalty = $"""
        WITH {Members}
        SELECT key, piece, {Followed} FROM members
        """;

    private const string Responded = """
        responded AS (
            SELECT key_of(outlet) AS key, piece, quantile_cont(response_seconds, [0.5, 0.9]) AS response
            FROM tickets JOIN days ON day = responded_on WHERE is_asked(outlet) GROUP BY ALL)
        """;

    /// <summary>
    /// Memberships of a customer that touch are one stay; only customers with several need a look. A stay holds at the start of each
    /// piece after the one it begins in, up to the one it ends in.
    /// </summary>
    private const string Members = """
        held AS NOT MATERIALIZED (
            SELECT key_of(outlet) AS key, customer, joined_on, left_on FROM memberships WHERE is_asked(outlet)),
        several AS (
            SELECT key, customer FROM held GROUP BY ALL HAVING count(*) > 1),
        again AS (
            SELECT *, max(left_on) OVER before AS held_to FROM held SEMI JOIN several USING (key, customer)
            WINDOW before AS (PARTITION BY key, customer ORDER BY joined_on ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)),
        numbered AS (
            SELECT *, count_if(coalesce(joined_on > held_to, true)) OVER so_far AS stay FROM again
            WINDOW so_far AS (PARTITION BY key, customer ORDER BY joined_on ROWS UNBOUNDED PRECEDING)),
        stays AS (
            SELECT key, joined_on, left_on FROM held ANTI JOIN several USING (key, customer)
            UNION ALL
            SELECT key, min(joined_on), max(left_on) FROM numbered GROUP BY key, customer, stay),
        spans AS (
            SELECT key, coalesce(j.piece + 1, 0) AS since, coalesce(l.piece, 1000000) AS till, count(*) AS n
            FROM stays LEFT JOIN days j ON j.day = joined_on LEFT JOIN days l ON l.day = left_on
            WHERE left_on >= first_day() AND joined_on <= last_day() GROUP BY ALL),
        members AS (
            SELECT key, piece, sum(n) AS members, coalesce(sum(n) FILTER (till > piece), 0) AS stayed
            FROM spans JOIN pieces ON piece BETWEEN since AND till GROUP BY ALL)
        """;

    private const string Followed = """
        100 * stayed / members AS "retention-rate", 100 * (members - stayed) / members AS "churn-rate"
        """;
}
