namespace ServiceKpi.Data.Import.Files;

/// <summary>A field whose quotes do not pair up or do not enclose all of it.</summary>
internal sealed record BrokenQuote(int Field, string Raw)
{
    public bool SpansLines => Raw.AsSpan().ContainsAny('\r', '\n');

    public bool IsUnclosed => Raw.StartsWith('"') && Raw.AsSpan().Count('"') % 2 == 1;
}
