using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServiceKpi.Data.Import;

/// <summary>
/// Stores one row that a program sends as a row of a file of its kind is stored: with the fields of its columns, read in the same way, with the same
/// key. It is no file: it is written down by itself, and not among the imports.
/// </summary>
public sealed partial class RowWriter
{
    private readonly IFactStoreFactory stores;
    private readonly TimeProvider clock;
    private readonly ImportLimits limits;

    internal RowWriter(IFactStoreFactory stores, TimeProvider clock, ImportLimits limits) => (this.stores, this.clock, this.limits) = (stores, clock, limits);

    /// <summary>The fields of a kind, as programs write their names, and whether a row needs them.</summary>
    public static IReadOnlyList<(string Name, bool IsNeeded)> FieldsOf(ImportKind kind)
    {
        IReadOnlyList<Column> columns = kind switch
        {
            ImportKind.Outlets => new OutletRows().Columns,
            ImportKind.Tickets => new TicketRows().Columns,
            ImportKind.Surveys => new SurveyRows().Columns,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No rows of this kind are written one at a time."),
        };
        return [.. columns.Select(c => (FieldOf(c), c.IsRequired))];
    }

    /// <summary>Stores an outlet, new or changed; what the row does not name stays.</summary>
    public async Task<RowReceipt> PutOutletAsync(string code, IReadOnlyList<RowCell> row, RowSender sender, string zone, CancellationToken cancellationToken)
    {
        if (row.FirstOrDefault(c => string.IsNullOrWhiteSpace(c.Text) && (c.IsOf("time_zone") || c.IsOf("hours"))) is { } blank)
        {
            return new RowReceipt(RowOutcome.Refused, blank.Name, "it can be changed, not taken away");
        }

        await using var store = await OpenAsync(sender, cancellationToken);
        return Named(row, "outlet", code, out var named)
            ?? await WriteAsync(store, new OutletRows(), named, sender, [StoreOutcome.Inserted, StoreOutcome.Updated], zone, cancellationToken);
    }

    /// <summary>Adds a ticket; another one of its number stays as it is.</summary>
    public async Task<RowReceipt> AddTicketAsync(IReadOnlyList<RowCell> row, RowSender sender, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(sender, cancellationToken);
        return await WriteAsync(store, new TicketRows(), row, sender, [StoreOutcome.Inserted], null, cancellationToken);
    }

    /// <summary>Changes a ticket; what the row does not name stays.</summary>
    public async Task<RowReceipt> ChangeTicketAsync(string number, IReadOnlyList<RowCell> row, RowSender sender, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(sender, cancellationToken);
        if (await store.TicketAsync(number, cancellationToken) is not { } stored || sender.Sees.FirstOrDefault(o => o.Id == stored.OutletId) is not { } outlet)
        {
            return new RowReceipt(RowOutcome.Missing);
        }

        if (!sender.MayWrite(outlet.Id))
        {
            return new RowReceipt(RowOutcome.NotYours);
        }

        // What a row needs and this one does not name is as it is stored, in the turn in which it is written: nobody changes it between.
        RowCell[] needed = [new("outlet", outlet.Code), new("openedAt", stored.OpenedAt.ToString("O", CultureInfo.InvariantCulture))];
        return Named(row, "ticket", number, out var named)
            ?? await WriteAsync(store, new TicketRows(), [.. needed.Where(n => !row.Any(c => c.IsOf(n.Name))), .. named], sender, [StoreOutcome.Updated], null, cancellationToken);
    }

    /// <summary>Adds an answer to a survey, or a question that nobody has answered yet; an answer of the same identity takes the place of what is stored.</summary>
    public async Task<RowReceipt> AddAnswerAsync(IReadOnlyList<RowCell> row, RowSender sender, CancellationToken cancellationToken)
    {
        await using var store = await OpenAsync(sender, cancellationToken);
        return await WriteAsync(store, new SurveyRows(), row, sender, [StoreOutcome.Inserted, StoreOutcome.Updated], null, cancellationToken);
    }

    private static string FieldOf(Column column) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(column.Name.Split('_').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase)));

    /// <summary>Puts what the address names into the row, which may name the same and nothing else.</summary>
    private static RowReceipt? Named(IReadOnlyList<RowCell> row, string field, string value, out IReadOnlyList<RowCell> named)
    {
        named = [new(field, value), .. row.Where(c => !c.IsOf(field))];
        return row.FirstOrDefault(c => c.IsOf(field) && c.Text != value) is { } other
            ? new RowReceipt(RowOutcome.Refused, other.Name, "the address names another")
            : null;
    }

    /// <summary>Why a row of these fields cannot be read; none where it can.</summary>
    private static RowReceipt? Misnamed(IReadOnlyList<RowCell> row, IReadOnlyList<Column> columns) =>
        row.FirstOrDefault(c => !columns.Any(column => c.IsOf(column.Name))) is { } unknown ? new RowReceipt(RowOutcome.Refused, unknown.Name, "there is no such field")
            : row.FirstOrDefault(c => row.Count(c.IsTheSameAs) > 1) is { } twice ? new RowReceipt(RowOutcome.Refused, twice.Name, "it is there twice")
            : columns.FirstOrDefault(c => c.IsRequired && !row.Any(cell => cell.IsOf(c.Name))) is { } missing ? new RowReceipt(RowOutcome.Refused, FieldOf(missing), "it is needed")
            : null;

    private async Task<IFactStore> OpenAsync(RowSender sender, CancellationToken cancellationToken)
    {
        var store = await stores.OpenAsync(sender.Why, cancellationToken);
        store.WritesDownNew = true;
        return store;
    }

    private async Task<RowReceipt> WriteAsync<TFact>(
        IFactStore store, RowReader<TFact> reader, IReadOnlyList<RowCell> row, RowSender sender, StoreOutcome[] wanted, string? zone, CancellationToken cancellationToken)
        where TFact : class
    {
        if (Misnamed(row, reader.Columns) is { } misnamed)
        {
            return misnamed;
        }

        string[] names = [.. row.Select(c => c.Name)];
        Header.Bind(new CsvRecord(1, names), reader.Columns, new HeadingMap(new Dictionary<string, string>(), null));
        var now = clock.GetUtcNow().UtcDateTime;

        // An outlet is compared with all that there are, another fact may name what its sender sees.
        var outlets = new NamedOutlets(reader is OutletRows ? await store.OutletsAsync(cancellationToken) : sender.Sees, zoneOfNew: null, now);
        reader.Begin(new RowContext(outlets, now, zone ?? "", new Occurrences(), null, await store.CustomersAsync(cancellationToken)));
        var record = new CsvRecord(1, [.. row.Select(c => c.Text)], Sorts: [.. row.Select(c => c.IsNumber ? CellSort.Number : CellSort.Text)]);
        var read = new Row(names, limits.FieldLength) { Currency = store.Currency };
        if (Read(reader, read, record) is not { } fact)
        {
            var isOutlet = reader is not OutletRows && row.Any(c => c.IsOf(Column.Outlet) && c.Name == read.Fault!.Column && c.Text.Length > 0);
            return new RowReceipt(isOutlet ? RowOutcome.UnknownOutlet : RowOutcome.Refused, read.Fault!.Column, OptionsOfCommand().Replace(read.Fault.Reason.Text, ""));
        }

        if (fact is IDatedFact dated && !sender.MayWrite(dated.OutletId))
        {
            return new RowReceipt(RowOutcome.NotYours);
        }

        // Numbers of tickets and ids of answers are of the whole organisation: one of an outlet of others stays where it is.
        var storedAt = fact switch
        {
            Ticket ticket => await store.OutletOfAsync(ticket, cancellationToken),
            SurveyAnswer answer => await store.OutletOfAsync(answer, cancellationToken),
            _ => null,
        };
        if (storedAt is { } of && !sender.MayWrite(of))
        {
            return new RowReceipt(RowOutcome.Taken);
        }

        var outcome = (await store.StoreAsync([fact], reader.Unstated, cancellationToken))[0];
        if (wanted.Contains(outcome))
        {
            await store.CommitAsync(cancellationToken);
        }

        return outcome switch
        {
            _ when wanted.Contains(outcome) => new RowReceipt(outcome == StoreOutcome.Inserted ? RowOutcome.Created : RowOutcome.Changed),
            StoreOutcome.Unchanged => new RowReceipt(RowOutcome.Unchanged),
            StoreOutcome.Inserted => new RowReceipt(RowOutcome.Missing),
            StoreOutcome.Updated => new RowReceipt(RowOutcome.Taken),
            StoreOutcome.Locked => new RowReceipt(RowOutcome.Locked),
            StoreOutcome.AtDesk => new RowReceipt(RowOutcome.AtDesk),
            _ => new RowReceipt(RowOutcome.Refused, null, reader.Contradiction.Text),
        };
    }

    private static TFact? Read<TFact>(RowReader<TFact> reader, Row row, CsvRecord record)
        where TFact : class
    {
        // One row says all that there is to be seen of its columns: what is not clear from it is not guessed.
        var survey = new ColumnSurvey(reader.Columns, record.Fields.Length, _ => true, order: null, NumberMarks.En);
        survey.Look(record);
        _ = survey.Decide().Count();

        try
        {
            return row.Load(record) ? reader.Read(row) : null;
        }
        catch (ArgumentException refused)
        {
            row.Reject(RejectReason.Impossible(refused.Message));
            return null;
        }
    }

    /// <summary>What a reason says of options, which files have and rows have not.</summary>
    [GeneratedRegex("(?:; or is it written as with|; say|, or say) --.*$")]
    private static partial Regex OptionsOfCommand();
}

/// <summary>A value of a row, by the name that a program gives to its column.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The value; blank for none.</param>
/// <param name="IsNumber">True for a number, which is written as programs write it.</param>
public sealed record RowCell(string Name, string Text, bool IsNumber = false)
{
    /// <summary>True for the value of a column of that name, as <c>openedAt</c> or <c>opened_at</c>.</summary>
    public bool IsOf(string column) => Plain(Name) == Plain(column);

    /// <summary>True for another or the same value of the same column.</summary>
    internal bool IsTheSameAs(RowCell other) => IsOf(other.Name);

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}

/// <summary>Who sends a row.</summary>
/// <param name="Why">Who stores it, and the reason.</param>
/// <param name="Sees">The outlets that there are for them.</param>
/// <param name="MayWrite">True for an outlet whose facts they may write, by its number.</param>
public sealed record RowSender(Because Why, IReadOnlyList<Outlet> Sees, Func<int, bool> MayWrite);
