namespace ServiceKpi.Data.Tests.Import;

/// <summary>Bad rows of one kind, each in a file of its own between a header and a good row.</summary>
internal sealed class BadRows(ImportKind kind, string header, string goodRow)
    : TheoryData<ImportKind, string, int, string, string, string>
{
    public void Add(string row, string column, string value, string reason) =>
        Add(kind, $"{header}\n{row}\n{goodRow}\n", 2, column, value, reason);
}
