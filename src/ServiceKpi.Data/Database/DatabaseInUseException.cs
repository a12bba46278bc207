namespace ServiceKpi.Data.Database;

/// <summary>Another process has the database file open for writing.</summary>
public sealed class DatabaseInUseException(string file)
    : Exception($"Another process is using {file}. Stop it first, or let it do the work.");
