using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace ServiceKpi.Benchmarks;

/// <summary>The raw facts of a database in DuckDB, in memory, with two threads.</summary>
internal sealed class PeerDatabase : IDisposable
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:;threads=2");

    private PeerDatabase() => connection.Open();

    /// <summary>
    /// Copies the facts of a file. What a fact alone tells is told here and not in each question: how long a response took, whether a
    /// channel is online. So is on which of the days an outlet is to be open.
    /// </summary>
    public static PeerDatabase Of(string file, IReadOnlyList<Outlet> outlets, Period days)
    {
        var peer = new PeerDatabase();
        peer.Run(PeerSql.Tables);
        using var facts = Open(file);
        peer.CopyOutlets(outlets, days);
        peer.Copy(facts, PeerSql.ReadTickets, "loaded_tickets", CopyTicket);
        peer.Copy(facts, PeerSql.ReadEntries, "loaded_entries", CopyEntry);
        peer.Copy(facts, PeerSql.ReadAnswers, "loaded_answers", CopyAnswer);
        var customers = new Dictionary<string, int>(StringComparer.Ordinal);
        peer.Copy(facts, PeerSql.ReadMemberships, "loaded_memberships", (from, to) => CopyMembership(from, to, customers));
        peer.Run(PeerSql.Arrange);
        return peer;
    }

    /// <summary>A connection of its own, for a question of its own: temporary tables, macros and prepared statements are not shared.</summary>
    public DuckDBConnection Connect()
    {
        var other = connection.Duplicate();
        other.Open();
        return other;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    /// <summary>The first and the last day that anything was entered for.</summary>
    public static Period EnteredDays(string file)
    {
        using var facts = Open(file);
        using var command = new SqliteCommand(PeerSql.ReadDays, facts);
        using var reader = command.ExecuteReader();
        return reader.Read() && DayAt(reader, 0) is { } first && DayAt(reader, 1) is { } last
            ? new Period(first, last)
            : throw new InvalidOperationException($"Nothing was entered in {file}.");
    }

    private static void CopyTicket(SqliteDataReader from, IDuckDBAppenderRow to) => to
        .AppendValue(from.GetInt32(0))
        .AppendValue(DayAt(from, 1))
        .AppendValue(DayAt(from, 2))
        .AppendValue(DayAt(from, 3))
        .AppendValue(IntAt(from, 4))
        .AppendValue(IntAt(from, 5))
        .AppendValue(from.IsDBNull(6) ? null : ContactChannel.IsOnline(from.GetString(6)))
        .AppendValue(from.GetInt32(7) == (int)TicketKind.Complaint)
        .AppendValue(IntAt(from, 8))
        .AppendValue(IntAt(from, 9))
        .AppendValue(DayAt(from, 10))
        .EndRow();

    private static void CopyEntry(SqliteDataReader from, IDuckDBAppenderRow to) => to
        .AppendValue(from.GetInt32(0))
        .AppendValue(DayAt(from, 1))
        .AppendValue(LongAt(from, 2))
        .AppendValue(LongAt(from, 3))
        .AppendValue(LongAt(from, 4))
        .AppendValue(from.GetBoolean(5))
        .EndRow();

    private static void CopyAnswer(SqliteDataReader from, IDuckDBAppenderRow to) => to
        .AppendValue(from.GetInt32(0))
        .AppendValue(DayAt(from, 1))
        .AppendValue(((SurveyKind)from.GetInt32(2)).ToString())
        .AppendValue(IntAt(from, 3))
        .EndRow();

    private static void CopyMembership(SqliteDataReader from, IDuckDBAppenderRow to, Dictionary<string, int> customers)
    {
        var customer = from.GetString(1);
        if (!customers.TryGetValue(customer, out var number))
        {
            customers.Add(customer, number = customers.Count);
        }

        to.AppendValue(from.GetInt32(0)).AppendValue(number).AppendValue(DayAt(from, 2)).AppendValue(DayAt(from, 3)).EndRow();
    }

    private static SqliteConnection Open(string file)
    {
        // Not pooled, so that the file is closed with it.
        var facts = new SqliteConnection($"Data Source={file};Pooling=False");
        facts.Open();
        return facts;
    }

    private static DateOnly? DayAt(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : DateOnly.FromDayNumber(reader.GetInt32(column));

    private static int? IntAt(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static long? LongAt(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private void CopyOutlets(IReadOnlyList<Outlet> outlets, Period days)
    {
        using var ids = connection.CreateAppender("loaded_outlets");
        using var open = connection.CreateAppender("open_days");
        foreach (var outlet in outlets)
        {
            ids.CreateRow().AppendValue(outlet.Id).EndRow();
            foreach (var day in days.EachDay().Where(outlet.TradesOn))
            {
                open.CreateRow().AppendValue(outlet.Id).AppendValue(day).EndRow();
            }
        }
    }

    private void Copy(SqliteConnection facts, string query, string table, Action<SqliteDataReader, IDuckDBAppenderRow> copy)
    {
        using var command = new SqliteCommand(query, facts);
        using var reader = command.ExecuteReader();
        using var appender = connection.CreateAppender(table);
        while (reader.Read())
        {
            copy(reader, appender.CreateRow());
        }
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
