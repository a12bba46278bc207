using System.Threading.Channels;

namespace ServiceKpi.Data.Import;

/// <summary>
/// Imports a CSV file or a workbook in one transaction: every good row is stored, every other one is reported, and a run that is broken
/// off leaves nothing. One thread reads while another stores, with a few batches between them.
/// </summary>
public sealed class CsvImporter
{
    private const int BatchesAhead = 4;

    /// <summary>A record may have several long fields, but not so many that it is likely a quote left open.</summary>
    private const int FieldsOfLongestRecord = 16;

    private readonly IFactStoreFactory stores;
    private readonly TimeProvider clock;
    private readonly ImportLimits limits;

    internal CsvImporter(IFactStoreFactory stores, TimeProvider clock, ImportLimits limits) =>
        (this.stores, this.clock, this.limits) = (stores, clock, limits);

    /// <summary>Imports the file.</summary>
    /// <param name="request">What to import, and how.</param>
    /// <param name="why">Who imports it, and why targets that are in force change; rows that change one are rejected without a reason.</param>
    /// <param name="cancellationToken">Ends the import early; nothing is stored then.</param>
    /// <exception cref="ImportException">The file as a whole cannot be imported; nothing was stored.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(request.Zone, out _))
        {
            throw new ImportException(FileFault.UnknownZone(request.Zone));
        }

        if (request.Append && request.Kind != ImportKind.Surveys)
        {
            throw new ImportException(FileFault.NoAppending);
        }

        try
        {
            return request.Kind switch
            {
                ImportKind.Outlets => await ImportAsync(request, new OutletRows(), why, cancellationToken),
                ImportKind.Daily => await ImportAsync(request, new DailyRows(), why, cancellationToken),
                ImportKind.Tickets => await ImportAsync(request, new TicketRows(), why, cancellationToken),
                ImportKind.Surveys => await ImportAsync(request, new SurveyRows(), why, cancellationToken),
                ImportKind.Memberships => await ImportAsync(request, new MembershipRows(), why, cancellationToken),
                ImportKind.Customers => await ImportAsync(request, new CustomerRows(), why, cancellationToken),
                ImportKind.Events => await ImportAsync(request, new EventRows(), why, cancellationToken),
                ImportKind.Targets => await ImportAsync(request, new TargetRows(), why, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "No such kind."),
            };
        }
        catch (CsvException broken)
        {
            throw new ImportException(broken.Said, broken);
        }
    }

    /// <summary>Looks at the beginning of a file, whatever its rows are: its headings, the first rows, and what they seem to be.</summary>
    /// <param name="input">The file.</param>
    /// <param name="rows">How many rows to show.</param>
    /// <param name="sheet">Which sheet of a workbook; the first that is not hidden for none.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ImportException">It is no file with rows.</exception>
    public async Task<ImportSample> SampleAsync(Stream input, int rows, string? sheet, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportSample.ReadAsync(
                new MeteredStream(input, limits.Bytes), rows, limits.FieldLength * FieldsOfLongestRecord, sheet, cancellationToken);
        }
        catch (CsvException broken)
        {
            throw new ImportException(broken.Said, broken);
        }
    }

    private async Task<ImportReport> ImportAsync<TFact>(
        ImportRequest request, RowReader<TFact> reader, Because why, CancellationToken cancellationToken)
        where TFact : class
    {
        var map = new HeadingMap(request.Map, request.Preset?.HeadingsOf(request.Kind));
        if (request is { Kind: ImportKind.Surveys, Preset.Asks: { } asked })
        {
            reader.Columns.Single(c => c.Name == SurveyRows.KindColumn).Constant = asked.ToString().ToLowerInvariant();
        }

        var form = new TableForm(limits.FieldLength * FieldsOfLongestRecord, request.Sheet, fields => Header.Likeness(fields, reader.Columns, map));
        await using var input = await SeekableInput.OpenAsync(request.Input, limits.Bytes, cancellationToken);
        var meter = new ImportMeter(input.Stream, request.Progress, limits.Bytes, clock);
        using var records = await TableFile.OpenAsync(meter.Input, form, cancellationToken);
        var header = await records.ReadAsync() ?? throw new CsvException(FileFault.Empty);
        var ignored = Header.Bind(header, reader.Columns, map);

        await using var store = await stores.OpenAsync(why, cancellationToken);
        var kind = request.Kind.ToString().ToLowerInvariant();
        await store.BeginImportAsync(kind, request.FileName, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var outlets = new NamedOutlets(
            await store.OutletsAsync(cancellationToken), request.CreateOutlets ? request.Zone : null, now);
        var occurrences = new Occurrences();
        if (request.Append)
        {
            await foreach (var key in store.ContentKeysAsync().WithCancellation(cancellationToken))
            {
                occurrences.GoOnAfter(key);
            }
        }

        reader.Begin(new RowContext(outlets, now, request.Zone, occurrences, request.Preset, await store.CustomersAsync(cancellationToken)));
        string[] names = [.. header.Fields.Select(f => f.Trim())];
        var row = new Row(names, limits.FieldLength) { Currency = store.Currency };
        Func<string, bool> isOutlet = request.Kind == ImportKind.Outlets ? OutletCode.IsAllowed : outlets.MayBeNamed;
        var habits = new FileHabits(input, form, limits, reader.Columns, names.Length, isOutlet, request);

        var rejects = request.Rejects is { } writer ? new RejectsFile(writer, header.Fields, reader.Columns, reader.Numbered, limits.Rows) : null;
        await (rejects?.BeginAsync() ?? Task.CompletedTask);
        var storer = new BatchStorer<TFact>(store, reader, rejects);
        var batches = Channel.CreateBounded<Batch<TFact>>(
            new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        var source = new BatchSource<TFact>(records, row, reader, habits, limits.Rows, batches.Writer);
        await RunAsync(source, batches.Reader, storer, meter, cancellationToken);

        var isStored = !(request.Strict && storer.HasRejects);
        var report = storer.Report(isStored) with
        {
            IgnoredColumns = [.. ignored.Select(VisibleText.Of)],
            Decided = [.. habits.Decided, .. Constants(reader.Columns, request.Preset)],
            SkippedLines = records.SkippedLines,
            OtherSheets = [.. records.OtherSheets.Select(VisibleText.Of)],
            RepeatedTimes = source.RepeatedTimes,
        };
        if (isStored && !request.Rehearse)
        {
            await store.RecordImportAsync(kind, report, cancellationToken);
            await store.CommitAsync(cancellationToken);
        }

        return report;
    }

    private static IEnumerable<ColumnDecision> Constants(IReadOnlyList<Column> columns, ImportPreset? preset) =>
        from column in columns
        where column is { IsPresent: false, Constant: not null }
        select new ColumnDecision(column.Name, Decision.Constant(column.Constant!, preset!.Name));

    private static async Task RunAsync<TFact>(
        BatchSource<TFact> source,
        ChannelReader<Batch<TFact>> batches,
        BatchStorer<TFact> storer,
        ImportMeter meter,
        CancellationToken cancellationToken)
        where TFact : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => source.RunAsync(stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in batches.ReadAllAsync(stop.Token))
            {
                await storer.StoreAsync(batch, stop.Token);
                meter.Report(storer.Read);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }
}

/// <summary>A file as a whole cannot be imported; nothing of it was stored. The message is meant for people.</summary>
public sealed class ImportException(ImportMessage message, Exception? inner = null) : Exception(VisibleText.Of(message.Text), inner)
{
    /// <summary>The message, for whoever says it in another language.</summary>
    public ImportMessage Said => message;
}
