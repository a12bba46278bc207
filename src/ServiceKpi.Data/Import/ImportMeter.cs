namespace ServiceKpi.Data.Import;

/// <summary>Tells how far an import has come.</summary>
internal sealed class ImportMeter(ImportRequest request, long mostBytes, TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();
    private readonly long? totalBytes = request.Length
        ?? (request.Input.CanSeek ? request.Input.Length - request.Input.Position : null);

    /// <summary>The file, its bytes counted.</summary>
    public MeteredStream Input { get; } = new(request.Input, mostBytes);

    public void Report(long rows) =>
        request.Progress?.Report(new ImportProgress(Input.BytesRead, totalBytes, rows, clock.GetElapsedTime(start)));
}
