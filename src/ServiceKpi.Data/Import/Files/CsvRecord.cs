namespace ServiceKpi.Data.Import.Files;

/// <summary>One record, with the physical line it begins on and, if its quoting is broken, where.</summary>
internal readonly record struct CsvRecord(int Line, string[] Fields, BrokenQuote? Broken = null);
