using System.Text.Json;

namespace ServiceKpi.Data.Archive;

/// <summary>Reads a line of an archive as the values of a row: each column once, and no other.</summary>
internal static class RowValues
{
    /// <summary>The values in the order of the columns, as the database takes them.</summary>
    /// <exception cref="JsonException">The line is none of the table.</exception>
    public static object[] Of(ReadOnlySpan<byte> line, ArchivedTable table)
    {
        var columns = table.Columns;
        var values = new object[columns.Count];
        var json = new Utf8JsonReader(line);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("It is no row.");
        }

        for (var expected = 0; json.Read() && json.TokenType == JsonTokenType.PropertyName; expected++)
        {
            var column = Find(ref json, columns, expected);
            json.Read();
            if (values[column] is not null)
            {
                throw new JsonException($"It has {columns[column].Name} twice.");
            }

            values[column] = Value(ref json, columns[column]);
        }

        return Array.IndexOf(values, null) is var missing and >= 0
            ? throw new JsonException($"It lacks {columns[missing].Name}.")
            : json.Read() ? throw new JsonException("It is more than one row.") : values;
    }

    private static int Find(ref Utf8JsonReader json, IReadOnlyList<ArchivedColumn> columns, int expected)
    {
        // They are written in this order.
        if (expected < columns.Count && json.ValueTextEquals(columns[expected].Utf8Name))
        {
            return expected;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (json.ValueTextEquals(columns[i].Utf8Name))
            {
                return i;
            }
        }

        throw new JsonException($"It holds the column {json.GetString()}, which this version does not know.");
    }

    private static object Value(ref Utf8JsonReader json, ArchivedColumn column)
    {
        try
        {
            return column.Read(ref json);
        }
        catch (Exception cause) when (cause is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new JsonException($"It has no such {column.Name} as belongs there.", cause);
        }
    }
}
