using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Import;

/// <summary>
/// Stores one row that a program sends as a row of a file of its kind is stored: known by the same names, read in the same way, with the same
/// key. It is no file: it is written down by itself, and not among the imports.
/// </summary>
public sealed class RowWriter
{
    private readonly IFactStoreFactory stores;
    private readonly IDbContextFactory<KpiDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly ImportLimits limits;

    internal RowWriter(IFactStoreFactory stores, IDbContextFactory<KpiDbContext> contexts, TimeProvider clock, ImportLimits limits) =>
        (this.stores, this.contexts, this.clock, this.limits) = (stores, contexts, clock, limits);

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
        return [.. columns.Select(c => (JsonNamingPolicy.CamelCase.ConvertName(string.Concat(c.Name.Split('_').Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase))), c.IsRequired))];
    }

    /// <summary>Stores an outlet, new or changed; what the row does not name stays.</summary>
    public Task<RowReceipt> PutOutletAsync(IReadOnlyList<RowCell> row, RowSender sender, string zone, CancellationToken cancellationToken) =>
        WriteAsync(new OutletRows(), row, sender, [StoreOutcome.Inserted, StoreOutcome.Updated], zone, cancellationToken);

    /// <summary>Adds a ticket; another one of its number stays as it is.</summary>
    public Task<RowReceipt> AddTicketAsync(IReadOnlyList<RowCell> row, RowSender sender, CancellationToken cancellationToken) =>
        WriteAsync(new TicketRows(), row, sender, [StoreOutcome.Inserted], null, cancellationToken);

    /// <summary>Changes a ticket; what the row does not name stays.</summary>
    public async Task<RowReceipt> ChangeTicketAsync(string number, IReadOnlyList<RowCell> row, RowSender sender, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, cancellationToken) is not { } stored
            || sender.Sees.FirstOrDefault(o => o.Id == stored.OutletId) is not { } outlet)
        {
            return new RowReceipt(RowOutcome.Missing);
        }

        if (!sender.MayWrite(outlet.Id))
        {
            return new RowReceipt(RowOutcome.NotYours);
        }

        // What a row needs and this one does not name is as it is stored.
        RowCell[] needed = [new("ticket", number), new("outlet", outlet.Code), new("openedAt", stored.OpenedAt.ToString("O", CultureInfo.InvariantCulture))];
        string[] named = [.. row.Select(c => Header.Plain(c.Name))];
        return await WriteAsync(
            new TicketRows(), [.. needed.Where(c => !named.Contains(Header.Plain(c.Name))), .. row], sender, [StoreOutcome.Updated], null, cancellationToken);
    }

    /// <summary>Adds an answer to a survey, or a question that nobody has answered yet; an answer of the same identity takes the place of what is stored.</summary>
    public Task<RowReceipt> AddAnswerAsync(IReadOnlyList<RowCell> row, RowSender sender, CancellationToken cancellationToken) =>
        WriteAsync(new SurveyRows(), row, sender, [StoreOutcome.Inserted, StoreOutcome.Updated], null, cancellationToken);

    private async Task<RowReceipt> WriteAsync<TFact>(
        RowReader<TFact> reader, IReadOnlyList<RowCell> row, RowSender sender, StoreOutcome[] wanted, string? zone, CancellationToken cancellationToken)
        where TFact : class
    {
        string[] names = [.. row.Select(c => c.Name)];
        try
        {
            if (Header.Bind(new CsvRecord(1, names), reader.Columns, new HeadingMap(new Dictionary<string, string>(), null)) is [var unknown, ..])
            {
                return new RowReceipt(RowOutcome.Refused, unknown, "there is no such field");
            }
        }
        catch (CsvException refused)
        {
            return reader.Columns.FirstOrDefault(c => c is { IsRequired: true, IsPresent: false }) is { } missing
                ? new RowReceipt(RowOutcome.Refused, missing.Name, "it is needed")
                : new RowReceipt(RowOutcome.Refused, null, refused.Said.Text);
        }

        await using var store = await stores.OpenAsync(sender.Why, cancellationToken);
        store.WritesDownNew = true;
        var now = clock.GetUtcNow().UtcDateTime;

        // An outlet is compared with all that there are, another fact may name what its sender sees.
        var outlets = new NamedOutlets(reader is OutletRows ? await store.OutletsAsync(cancellationToken) : sender.Sees, zoneOfNew: null, now);
        reader.Begin(new RowContext(outlets, now, zone ?? "", new Occurrences(), null, await store.CustomersAsync(cancellationToken)));
        var record = new CsvRecord(1, [.. row.Select(c => c.Text)], Sorts: [.. row.Select(c => c.IsNumber ? CellSort.Number : CellSort.Text)]);
        var read = new Row(names, limits.FieldLength) { Currency = store.Currency };
        if (Read(reader, read, record) is not { } fact)
        {
            var isOutlet = reader is not OutletRows && reader.Columns.Any(c => c.Name == Column.Outlet && c.IsPresent && c.Header == read.Fault!.Column);
            return new RowReceipt(isOutlet ? RowOutcome.UnknownOutlet : RowOutcome.Refused, read.Fault!.Column, read.Fault.Reason.Text);
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
        foreach (var _ in new ColumnSurvey(reader.Columns, record.Fields.Length, _ => true, order: null, NumberMarks.En).Decide())
        {
        }

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
}

/// <summary>A value of a row, by the name that a program gives to its column.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">The value; blank for none.</param>
/// <param name="IsNumber">True for a number, which is written as programs write it.</param>
public sealed record RowCell(string Name, string Text, bool IsNumber = false);

/// <summary>Who sends a row.</summary>
/// <param name="Why">Who stores it, and the reason.</param>
/// <param name="Sees">The outlets that there are for them.</param>
/// <param name="MayWrite">True for an outlet whose facts they may write, by its number.</param>
public sealed record RowSender(Because Why, IReadOnlyList<Outlet> Sees, Func<int, bool> MayWrite);

/// <summary>What became of a row.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Field">The field at fault, where one is.</param>
/// <param name="Reason">Why it was refused, in a sentence.</param>
public sealed record RowReceipt(RowOutcome Outcome, string? Field = null, string? Reason = null);

/// <summary>What became of a row.</summary>
public enum RowOutcome
{
    /// <summary>It is stored, and new.</summary>
    Created,

    /// <summary>It is stored in the place of what was there.</summary>
    Changed,

    /// <summary>The very same was stored already.</summary>
    Unchanged,

    /// <summary>Another one of its key is stored, and stays.</summary>
    Taken,

    /// <summary>There is nothing to be changed.</summary>
    Missing,

    /// <summary>There is no such outlet, or not for the sender.</summary>
    UnknownOutlet,

    /// <summary>It is of an outlet whose facts the sender may see, not write.</summary>
    NotYours,

    /// <summary>It would change a month that is locked.</summary>
    Locked,

    /// <summary>The ticket is being worked on at the desk.</summary>
    AtDesk,

    /// <summary>It cannot be taken as it is.</summary>
    Refused,
}
