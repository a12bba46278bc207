namespace ServiceKpi.Data.Import;

/// <summary>Rows on their way from the reading to the storing side, in the order of the file.</summary>
internal sealed class Batch<TFact>
{
    public const int MostRows = 2000;

    /// <summary>Bounds a batch of records with long texts.</summary>
    private const int MostCharacters = 4 * 1024 * 1024;

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
            characters += field.Length;
        }
    }
}
