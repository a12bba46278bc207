namespace ServiceKpi.Data.Import;

/// <summary>A file as a whole cannot be imported; nothing of it was stored. The message is meant for people.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
