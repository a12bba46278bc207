using System.Data.Common;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ServiceKpi.Data.Archive;

/// <summary>A column of a table, and what its values are in an archive: the same whichever database they come from or go to.</summary>
internal abstract class ArchivedColumn(string name, RelationalTypeMapping mapping, bool isNullable)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The name as it stands in a line.</summary>
    public JsonEncodedText Label { get; } = JsonEncodedText.Encode(name);

    /// <summary>Its name, to be compared with what was read.</summary>
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>What the database keeps it as.</summary>
    public RelationalTypeMapping Mapping => mapping;

    /// <summary>True when a row may have no value there.</summary>
    public bool IsNullable => isNullable;

    /// <summary>The column that the model has.</summary>
    public static ArchivedColumn Of(IColumn column)
    {
        return column.PropertyMappings is [{ Property: { } property }, ..]
            ? new ValueColumn(column.Name, property.GetRelationalTypeMapping(), column.IsNullable, property)
            : new DocumentColumn(column.Name, column.StoreTypeMapping, column.IsNullable, DocumentColumn.TypeOf(column));
    }

    /// <summary>Writes the value of a row.</summary>
    public void Write(Utf8JsonWriter json, DbDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNullValue();
            return;
        }

        WriteValue(json, row, ordinal);
    }

    /// <summary>Reads a value as the database takes it.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public object Read(ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.Null)
        {
            return ReadValue(ref json);
        }

        return isNullable ? DBNull.Value : throw new JsonException("It has no value.");
    }

    protected abstract void WriteValue(Utf8JsonWriter json, DbDataReader row, int ordinal);

    protected abstract object ReadValue(ref Utf8JsonReader json);
}

/// <summary>
/// A column of one value. Most go as they are stored: whole numbers, texts, days, bytes as base64. Instants and lists go as the model
/// has them, since the databases keep these differently.
/// </summary>
internal sealed class ValueColumn : ArchivedColumn
{
    private readonly Func<DbDataReader, int, object> get;
    private readonly Func<object?, object?>? fromStored;
    private readonly Func<object?, object?>? toStored;
    private readonly JsonTypeInfo type;

    public ValueColumn(string name, RelationalTypeMapping mapping, bool isNullable, IProperty property)
        : base(name, mapping, isNullable)
    {
        var stored = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        stored = Nullable.GetUnderlyingType(stored) ?? stored;
        var own = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (own == typeof(DateTime) || property.IsPrimitiveCollection)
        {
            (fromStored, toStored) = (mapping.Converter!.ConvertFromProvider, mapping.Converter.ConvertToProvider);
        }

        get = typeof(ValueColumn).GetMethod(nameof(Get), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(stored).CreateDelegate<Func<DbDataReader, int, object>>();
        type = JsonSerializerOptions.Default.GetTypeInfo(fromStored is null ? stored : own);
    }

    protected override void WriteValue(Utf8JsonWriter json, DbDataReader row, int ordinal)
    {
        var value = get(row, ordinal);
        JsonSerializer.Serialize(json, fromStored is null ? value : fromStored(value), type);
    }

    protected override object ReadValue(ref Utf8JsonReader json)
    {
        var value = JsonSerializer.Deserialize(ref json, type)!;
        if (value is DateTime { Kind: not DateTimeKind.Utc })
        {
            throw new JsonException("It is not in UTC.");
        }

        return toStored is null ? value : toStored(value)!;
    }

    private static object Get<T>(DbDataReader row, int ordinal)
        where T : notnull => row.GetFieldValue<T>(ordinal);
}
