using System.Globalization;
using System.Threading.Channels;

namespace ServiceKpi.Data.Import;

/// <summary>The reading side of an import: records in, batches of facts out, never more than a few ahead of the store.</summary>
internal sealed class BatchSource<TFact>(
    CsvRecords records, Row row, RowReader<TFact> reader, int mostRows, ChannelWriter<Batch<TFact>> batches)
    where TFact : class
{
    private Batch<TFact> batch = new();

    /// <summary>Rows with a local time that comes twice at the outlet, each taken for the first.</summary>
    public long RepeatedTimes { get; private set; }

    /// <summary>Reads to the end. A failure is handed on through the channel.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            long rows = 0;
            while (await records.ReadAsync() is { } record)
            {
                if (++rows > mostRows)
                {
                    throw new CsvException(
                        string.Create(CultureInfo.InvariantCulture, $"The file has more than {mostRows:N0} rows."));
                }

                await TakeAsync(record, cancellationToken);
                if (batch.IsFull)
                {
                    await SendAsync(new Batch<TFact>(), cancellationToken);
                }
            }

            await SendAsync(new Batch<TFact>(), cancellationToken);
            batches.Complete();
        }
#pragma warning disable CA1031 // Whatever it was, the storing side throws it again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            batches.Complete(failure);
        }
    }

    private async ValueTask TakeAsync(CsvRecord record, CancellationToken cancellationToken)
    {
        var fact = Read(record);
        while (reader.Wanted is { } outlet && row.Fault is null)
        {
            var asking = new Batch<TFact> { Wanted = outlet };
            await SendAsync(asking, cancellationToken);
            await SendAsync(new Batch<TFact>(), cancellationToken);
            await asking.WantedStored.Task.WaitAsync(cancellationToken);
            fact = Read(record);
        }

        if (fact is null)
        {
            batch.Add(record, row.Fault!);
        }
        else
        {
            RepeatedTimes += row.HasRepeatedTime ? 1 : 0;
            batch.Add(record, fact);
        }
    }

    private TFact? Read(CsvRecord record)
    {
        try
        {
            return row.Load(record) ? reader.Read(row) : null;
        }
        catch (ArgumentException refused)
        {
            // A rule that the facts know and the reader does not: the row is still only one row.
            row.Reject(refused.Message);
            return null;
        }
    }

    private async ValueTask SendAsync(Batch<TFact> next, CancellationToken cancellationToken)
    {
        if (batch.Rows > 0 || batch.Wanted is not null)
        {
            await batches.WriteAsync(batch, cancellationToken);
        }

        batch = next;
    }
}
