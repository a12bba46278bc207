using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.Json;

namespace ServiceKpi.Data.Archive;

/// <summary>
/// A column that holds an object of several values as JSON. Each database has its own way to write days and bytes in it; an archive
/// has one.
/// </summary>
internal sealed class DocumentColumn(string name, RelationalTypeMapping mapping, bool isNullable, IEntityType document)
    : ArchivedColumn(name, mapping, isNullable)
{
    private readonly (string Name, Type Type, JsonValueReaderWriter Stored)[] parts =
    [
        .. document.GetProperties()
            .Where(p => p.GetJsonPropertyName() is not null)
            .Select(p => (p.GetJsonPropertyName()!, p.ClrType, p.GetJsonValueReaderWriter() ?? p.GetTypeMapping().JsonValueReaderWriter!)),
    ];

    /// <summary>What the model says that is in the column.</summary>
    public static IEntityType TypeOf(IColumn column)
    {
        var types = column.Table.EntityTypeMappings.First().TypeBase.Model.GetEntityTypes();
        var document = types.Single(t => t.IsMappedToJson() && t.GetTableName() == column.Table.Name && t.GetContainerColumnName() == column.Name);
        return document.GetNavigations().Any(n => n.TargetEntityType.IsMappedToJson() && !n.IsOnDependent)
            ? throw new NotSupportedException($"{column.Table.Name}.{column.Name} holds objects in objects; an archive has no words for these yet.")
            : document;
    }

    protected override void WriteValue(Utf8JsonWriter json, DbDataReader row, int ordinal)
    {
        using var stored = JsonDocument.Parse(row.GetString(ordinal));
        json.WriteStartObject();
        foreach (var part in parts)
        {
            if (stored.RootElement.TryGetProperty(part.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                json.WritePropertyName(part.Name);
                JsonSerializer.Serialize(json, part.Stored.FromJsonString(value.GetRawText()), part.Type);
            }
        }

        json.WriteEndObject();
    }

    protected override object ReadValue(ref Utf8JsonReader json)
    {
        var given = JsonElement.ParseValue(ref json);
        if (given.ValueKind != JsonValueKind.Object || given.EnumerateObject().FirstOrDefault(g => !Array.Exists(parts, p => p.Name == g.Name)) is { Value.ValueKind: not JsonValueKind.Undefined })
        {
            throw new JsonException("It is not the object that belongs there.");
        }

        using var stored = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stored))
        {
            writer.WriteStartObject();
            foreach (var part in parts)
            {
                writer.WritePropertyName(part.Name);
                var value = given.TryGetProperty(part.Name, out var found) ? found.Deserialize(part.Type) : null;
                if (value is null)
                {
                    writer.WriteNullValue();
                }
                else
                {
                    writer.WriteRawValue(part.Stored.ToJsonString(value));
                }
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stored.ToArray());
    }
}
