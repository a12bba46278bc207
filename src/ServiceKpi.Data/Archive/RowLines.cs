using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Archive;

/// <summary>Writes the rows of a table, a JSON object a line, as they come from the database.</summary>
internal static class RowLines
{
    private const int Portion = 1 << 16;

    // A file and no page: nothing in it has to be harmless in HTML.
    internal static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes all of them; says how many they are and what they are told by.</summary>
    public static async Task<ArchivedRows> WriteAsync(KpiDbContext context, ArchivedTable table, Stream target, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandTimeout = 0;
        command.CommandText = table.Select();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var written = new ArrayBufferWriter<byte>(2 * Portion);
        await using var json = new Utf8JsonWriter(written, Form);
        var count = 0L;
        await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                var before = written.WrittenCount;
                WriteRow(json, table, rows);
                if (written.WrittenCount - before > ArchivedRows.LongestRow)
                {
                    throw new ArchiveException($"A row of {table.Name} is longer than an archive takes ({ArchivedRows.LongestRow >> 20} MB).");
                }

                written.Write("\n"u8);
                count++;
                if (written.WrittenCount >= Portion)
                {
                    await PassOnAsync();
                }
            }
        }

        await PassOnAsync();
        var lastId = table.GivesIds ? await context.LastIdAsync(table.Name, cancellationToken) : null;
        return new(table.Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()), lastId);

        async Task PassOnAsync()
        {
            hash.AppendData(written.WrittenSpan);
            await target.WriteAsync(written.WrittenMemory, cancellationToken);
            written.ResetWrittenCount();
        }
    }

    /// <summary>Writes the row that a reader stands on, with the table's columns in their order.</summary>
    internal static void WriteRow(Utf8JsonWriter json, ArchivedTable table, DbDataReader row)
    {
        json.Reset();
        json.WriteStartObject();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            json.WritePropertyName(table.Columns[i].Label);
            table.Columns[i].Write(json, row, i);
        }

        json.WriteEndObject();
        json.Flush();
    }
}
