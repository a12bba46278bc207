using System.Globalization;

namespace ServiceKpi.Data.Import;

/// <summary>The storing side of an import: stores batches, counts what became of each row and writes the rejects.</summary>
internal sealed class BatchStorer<TFact>(IFactStore store, RowReader<TFact> reader, RejectsFile? rejects)
    where TFact : class
{
    private const int ValueKept = 200;

    private readonly IReadOnlyCollection<string> unstated = reader.Unstated;
    private readonly long[] outcomes = new long[Enum.GetValues<StoreOutcome>().Length];
    private readonly List<RejectedRow> firstRejects = [];
    private readonly RejectGroups groups = new();
    private readonly List<string> createdOutlets = [];
    private readonly List<int> lines = [];
    private long rejected;
    private long takenForSame;

    public long Read => outcomes[(int)StoreOutcome.Inserted]
        + outcomes[(int)StoreOutcome.Updated]
        + outcomes[(int)StoreOutcome.Unchanged]
        + rejected;

    public bool HasRejects => rejected > 0;

    public async Task StoreAsync(Batch<TFact> batch, CancellationToken cancellationToken)
    {
        if (batch.Facts.Count > 0)
        {
            var stored = await store.StoreAsync(batch.Facts, unstated, cancellationToken);
            lines.AddRange(batch.Records.Select(r => r.Line));
            for (var i = 0; i < stored.Count; i++)
            {
                outcomes[(int)stored[i]]++;
                takenForSame += stored[i] == StoreOutcome.Unchanged && batch.Facts[i] is SurveyAnswer answer && SurveyKey.IsOfContent(answer.Key) ? 1 : 0;
                if (ReasonOf(stored[i], i) is { } reason)
                {
                    batch.Rejects.Add((batch.Records[i], AtKey(batch.Records[i], reason)));
                }
            }
        }

        foreach (var (record, fault) in batch.Rejects.OrderBy(r => r.Record.Line))
        {
            await RejectAsync(record, fault);
        }

        if (batch.Wanted is { } outlet)
        {
            // Nobody knows since when it trades; were it always, days would be missing in months that are locked.
            outlet.TradeBetween(store.LockedUntil?.AddDays(1), null);
            await store.StoreAsync([outlet], [], cancellationToken);
            lines.Add(0);
            createdOutlets.Add(outlet.Code);
            batch.WantedStored.SetResult();
        }
    }

    public ImportReport Report(bool stored) => new()
    {
        Read = Read,
        Inserted = stored ? outcomes[(int)StoreOutcome.Inserted] : 0,
        Updated = stored ? outcomes[(int)StoreOutcome.Updated] : 0,
        Unchanged = stored ? outcomes[(int)StoreOutcome.Unchanged] : 0,
        Rejected = stored ? rejected : Read,
        Bad = rejected,
        Stored = stored,
        FirstRejects = firstRejects,
        RejectGroups = groups.All,
        CreatedOutlets = stored ? createdOutlets : [],
        TakenForSame = stored ? takenForSame : 0,
    };

    private async Task RejectAsync(CsvRecord record, Fault fault)
    {
        rejected++;
        var value = fault.Value.Length <= ValueKept ? fault.Value : $"{fault.Value[..ValueKept]}…";
        var reject = new RejectedRow(
            record.Line, VisibleText.Of(fault.Column), VisibleText.Of(value.Replace(CsvEncoding.Undecodable, '\uFFFD')), VisibleText.Of(fault.Reason.Text));
        groups.Add(reject, fault.Reason);
        if (firstRejects.Count < ImportReport.RejectsKept)
        {
            firstRejects.Add(reject);
        }

        if (rejects is not null)
        {
            await rejects.AddAsync(reject, record);
        }
    }

    private ImportMessage? ReasonOf(StoreOutcome outcome, int place) => outcome switch
    {
        StoreOutcome.Conflicting => RejectReason.Conflict(lines[store.FirstOfKey[place]]),
        StoreOutcome.Contradicting => reader.Contradiction,
        StoreOutcome.Locked => RejectReason.Locked,
        StoreOutcome.AtDesk => RejectReason.AtDesk,
        StoreOutcome.Erased => RejectReason.Erased,
        StoreOutcome.Judged => RejectReason.Judged,
        StoreOutcome.Unexplained => RejectReason.Unexplained,
        _ => null,
    };

    private Fault AtKey(CsvRecord record, ImportMessage reason)
    {
        Column[] present = [.. reader.Key.Where(c => c.IsPresent)];
        return new Fault(
            string.Join('+', present.Select(c => c.Header)),
            string.Join('+', present.Select(c => record.Fields[c.Index].Trim())),
            reason);
    }
}

/// <summary>
/// Writes rejected records whole, after where and why. Mended, the file can be imported as it is, because the columns in
/// front mean nothing to an import. A record of other length than the header is written with as many fields as that has; what
/// it has more stands in its last one. What a workbook tells of a cell and a text does not is written so that it is not read as
/// something else.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="header">The header of the file.</param>
/// <param name="columns">The columns of its kind.</param>
/// <param name="numbered">
/// The column of the number that tells equal rows apart, if they are told apart so: a mended row is the one that it was then. One of
/// which it is not known gets a number that no row of its file has.
/// </param>
/// <param name="mostRows">The most rows of a file.</param>
internal sealed class RejectsFile(TextWriter writer, string[] header, IReadOnlyList<Column> columns, Column? numbered, int mostRows)
{
    private readonly bool addsNumber = numbered is { IsPresent: false };

    /// <summary>Behind a day that is another one when the text is believed: it is none until somebody mends it.</summary>
    private const string Doubt = "?";

    private static readonly string[] Front = ["line", "column", "value", "reason"];

    private readonly CsvLines csv = new(writer, "\n");

    public Task BeginAsync() => csv.WriteAsync([.. Front, .. header.Select(Readable), .. addsNumber ? [numbered!.Name] : Array.Empty<string>()]);

    public Task AddAsync(RejectedRow reject, CsvRecord record) => csv.WriteAsync(
    [
        reject.Line.ToString(CultureInfo.InvariantCulture), reject.Column, reject.Value, reject.Reason,
        .. Fitting(Numbered(record, record.Sorts is null ? record.Fields : Plain(record))).Select(Readable),
        .. addsNumber ? [NumberOf(record)] : Array.Empty<string>(),
    ]);

    private string NumberOf(CsvRecord record) => (record.Occurrence ?? mostRows + record.Line).ToString(CultureInfo.InvariantCulture);

    /// <summary>A file that has the column may leave it blank.</summary>
    private string[] Numbered(CsvRecord record, string[] fields) =>
        numbered is { IsPresent: true, Index: var at } && at < fields.Length && string.IsNullOrWhiteSpace(fields[at])
            ? [.. fields[..at], NumberOf(record), .. fields[(at + 1)..]]
            : fields;

    private string[] Plain(CsvRecord record)
    {
        string[] fields = [.. record.Fields];
        foreach (var column in columns.Where(c => c.Index >= 0 && c.Index < fields.Length))
        {
            var field = fields[column.Index];
            fields[column.Index] = (column.Holds, record.SortOf(column.Index)) switch
            {
                // 125.375 would be a hundred thousand and more where others show that a point stands between thousands.
                (ColumnContent.Whole or ColumnContent.Amount or ColumnContent.Figure, CellSort.Number or CellSort.NumberFrom1904) => FourDecimals(field),
                (ColumnContent.Day or ColumnContent.Time, CellSort.NumberFrom1904) => field + Doubt,
                (ColumnContent.Day or ColumnContent.Time, CellSort.Day) when column.Habit.SwapsDays && !DayHabit.IsAboveTwelve(field) => field + Doubt,
                _ => field,
            };
        }

        return fields;
    }

    private static string FourDecimals(string number)
    {
        var end = number.EndsWith('%') ? number.Length - 1 : number.Length;
        return number.IndexOf('.', StringComparison.Ordinal) == end - 4 ? number.Insert(end, "0") : number;
    }

    private IEnumerable<string> Fitting(string[] fields) => fields.Length <= header.Length
        ? fields.Concat(Enumerable.Repeat(string.Empty, header.Length - fields.Length))
        : fields[..(header.Length - 1)].Append(string.Join(',', fields[(header.Length - 1)..]));

    private static string Readable(string field) => field.Replace(CsvEncoding.Undecodable, '\uFFFD');
}
