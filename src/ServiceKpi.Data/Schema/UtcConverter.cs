using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ServiceKpi.Data.Schema;

/// <summary>Every stored instant is UTC; databases forget that.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
