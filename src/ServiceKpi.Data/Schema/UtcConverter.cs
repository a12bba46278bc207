using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ServiceKpi.Data.Schema;

/// <summary>Every stored instant is UTC; databases forget that.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

/// <summary>
/// SQLite has no type for instants; as text each would be formatted and parsed again with every row, which is most of the
/// cost of reading a ticket. Ticks sort and compare as the instants do.
/// </summary>
internal sealed class TicksConverter()
    : ValueConverter<DateTime, long>(value => value.Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc));
