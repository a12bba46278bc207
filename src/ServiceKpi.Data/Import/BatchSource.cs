using System.Threading.Channels;

namespace ServiceKpi.Data.Import;

/// <summary>The reading side of an import: records in, batches of facts out, never more than a few ahead of the store.</summary>
internal sealed class BatchSource<TFact>(
    TableFile records, Row row, RowReader<TFact> reader, FileHabits habits, int mostRows, ChannelWriter<Batch<TFact>> batches)
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
                    throw new CsvException(FileFault.TooManyRows(mostRows));
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
        if (row.NeedsSurvey)
        {
            await habits.LookAsync(cancellationToken);
            fact = Read(record);
        }

        while (reader.Wanted is { } outlet && row.Fault is null)
        {
            var asking = new Batch<TFact> { Wanted = outlet };
            await SendAsync(asking, cancellationToken);
            await SendAsync(new Batch<TFact>(), cancellationToken);
            await asking.WantedStored.Task.WaitAsync(cancellationToken);
            fact = Read(record);
        }

        record = record with { Occurrence = row.Occurrence };
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
            row.Reject(RejectReason.Impossible(refused.Message));
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

/// <summary>Rows on their way from the reading to the storing side, in the order of the file.</summary>
internal sealed class Batch<TFact>
{
    public const int MostRows = 2000;

    /// <summary>Bounds a batch of records with long texts.</summary>
    private const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>An empty field takes room, too: a row may have many.</summary>
    private const int CostOfField = 16;

    private int characters;

    public List<TFact> Facts { get; } = [];

    /// <summary>The records that the facts were made of.</summary>
    public List<CsvRecord> Records { get; } = [];

    public List<(CsvRecord Record, Fault Fault)> Rejects { get; } = [];

    /// <summary>An outlet to be stored after the rows of the batch; the reading side waits for it.</summary>
    public Outlet? Wanted { get; init; }

    /// <summary>Done when <see cref="Wanted"/> is stored.</summary>
    public TaskCompletionSource WantedStored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Rows => Facts.Count + Rejects.Count;

    public bool IsFull => Rows >= MostRows || characters >= MostCharacters;

    public void Add(CsvRecord record, TFact fact)
    {
        Records.Add(record);
        Facts.Add(fact);
        Count(record);
    }

    public void Add(CsvRecord record, Fault fault)
    {
        Rejects.Add((record, fault));
        Count(record);
    }

    private void Count(CsvRecord record)
    {
        foreach (var field in record.Fields)
        {
            characters += field.Length + CostOfField;
        }
    }
}
