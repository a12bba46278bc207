using System.Globalization;
using DuckDB.NET.Data;

namespace ServiceKpi.Benchmarks;

/// <summary>A question as DuckDB is asked.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Pieces">The pieces that values are wanted of, in order and without a day between.</param>
/// <param name="Together">True for one value of all outlets; otherwise there is one of each.</param>
/// <param name="OutletId">The only outlet asked about; none for all.</param>
internal sealed record PeerQuestion(string Sql, IReadOnlyList<Period> Pieces, bool Together = false, int? OutletId = null)
{
    /// <summary>What the statement needs to know of the question.</summary>
    public string Setting
    {
        get
        {
            var pieces = string.Join(", ", Pieces.Select((p, i) => $"({i}, {Date(p.From)}, {Date(p.To)})"));
            var asked = OutletId is { } id ? string.Create(CultureInfo.InvariantCulture, $"outlet = {id}") : "true";
            return $"""
                CREATE TEMP TABLE pieces AS FROM (VALUES {pieces}) AS p (piece, first, last);
                CREATE TEMP MACRO first_day() AS {Date(Pieces[0].From)};
                CREATE TEMP MACRO last_day() AS {Date(Pieces[^1].To)};
                CREATE TEMP MACRO key_of(outlet) AS {(Together ? "0" : "outlet")};
                CREATE TEMP MACRO is_asked(outlet) AS {asked};
                {PeerSql.Days}
                """;
        }
    }

    private static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");
}

/// <summary>Asks DuckDB the same question again and again: it is parsed and planned once.</summary>
internal sealed class PreparedPeer : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBCommand command;

    public PreparedPeer(PeerDatabase database, PeerQuestion question)
    {
        connection = database.Connect();
        command = connection.CreateCommand();
        command.CommandText = question.Setting;
        command.ExecuteNonQuery();
        command.CommandText = "PREPARE question AS " + question.Sql;
        command.ExecuteNonQuery();
        command.CommandText = "EXECUTE question";
    }

    /// <summary>The answer, read to the end.</summary>
    public PeerAnswer Ask()
    {
        using var reader = command.ExecuteReader();
        string[] columns = [.. Enumerable.Range(2, reader.FieldCount - 2).Select(reader.GetName)];
        var cells = new Dictionary<(int Key, int Piece), double?[]>();
        while (reader.Read())
        {
            var values = new double?[columns.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = reader.IsDBNull(i + 2) ? null : reader.GetDouble(i + 2);
            }

            cells.Add((reader.GetInt32(0), reader.GetInt32(1)), values);
        }

        return new PeerAnswer(columns, cells);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        command.Dispose();
        connection.Dispose();
    }
}

/// <summary>What DuckDB answers.</summary>
/// <param name="Columns">The id of a KPI each, or the id and <c>p90</c>.</param>
/// <param name="Cells">The values by outlet, 0 for all together, and piece.</param>
internal sealed record PeerAnswer(string[] Columns, Dictionary<(int Key, int Piece), double?[]> Cells);
