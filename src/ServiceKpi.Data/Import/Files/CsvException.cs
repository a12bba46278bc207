namespace ServiceKpi.Data.Import.Files;

/// <summary>The text as a whole cannot be read as CSV.</summary>
internal sealed class CsvException(string message, Exception? inner = null) : Exception(message, inner);
