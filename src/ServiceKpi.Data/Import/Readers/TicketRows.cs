namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads tickets.</summary>
internal sealed class TicketRows : RowReader<Ticket>
{
    private readonly Column number = new("ticket", required: true, alias: "id");
    private readonly Column outlet = new("outlet", required: true);
    private readonly Column openedAt = new("opened_at", required: true);
    private readonly Column customer = new("customer", states: nameof(Ticket.Customer));
    private readonly Column channel = new("channel", states: nameof(Ticket.Channel));
    private readonly Column topic = new("topic", alias: "category", states: nameof(Ticket.Topic));
    private readonly Column kind = new("kind", states: nameof(Ticket.Kind));
    private readonly Column priority = new("priority", states: nameof(Ticket.Priority));
    private readonly Column firstRespondedAt =
        new("first_responded_at", states: [nameof(Ticket.FirstRespondedAt), nameof(Ticket.FirstResponseDay)]);
    private readonly Column resolvedAt =
        new("resolved_at", states: [nameof(Ticket.ResolvedAt), nameof(Ticket.ResolvedDay)]);
    private readonly Column contacts = new("contacts", states: nameof(Ticket.Contacts));
    private readonly Column reopened = new("reopened", states: nameof(Ticket.Reopened));
    private readonly Column promisedOn = new("promised_on", states: nameof(Ticket.PromisedOn));
    private readonly Column excluded = new("excluded", states: nameof(Ticket.Exclusion));
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public override IReadOnlyList<Column> Columns =>
    [
        number, outlet, openedAt, customer, channel, topic, kind, priority, firstRespondedAt, resolvedAt, contacts,
        reopened, promisedOn, excluded,
    ];

    public override IReadOnlyList<Column> Key => [number];

    protected override Ticket? Make(Row row)
    {
        if (!row.TryRequiredKey(number, out var ofNumber)
            || !TryOutlet(row, outlet, out var at)
            || !TryHappened(row, openedAt, at, null, out var opened)
            || (opened is null && !row.Reject(openedAt, RejectReason.Blank(openedAt.Header)))
            || !row.TryText(customer, out var ofCustomer)
            || !row.TryText(channel, out var ofChannel)
            || !row.TryText(topic, out var ofTopic)
            || !TryKind(row, out var ofKind)
            || !row.TryText(priority, out var ofPriority)
            || !TryHappened(row, firstRespondedAt, at, opened, out var responded)
            || !TryHappened(row, resolvedAt, at, opened, out var resolved)
            || !row.TryWhole(contacts, 1, Most.Touches, out var touches)
            || !TryReopened(row, out var times)
            || !row.TryDay(promisedOn, out var promised)
            || !TryExcluded(row, out var exclusion)
            || !IsStored(at))
        {
            return null;
        }

        return new Ticket(at.Outlet, ofNumber, opened!.Value, new TicketDetails
        {
            Customer = ofCustomer,
            Channel = ofChannel,
            Topic = Once(ofTopic),
            Kind = ofKind,
            Priority = ofPriority,
            FirstRespondedAt = responded,
            ResolvedAt = resolved,
            Contacts = (int?)touches,
            Reopened = (int?)times,
            PromisedOn = promised,
            Exclusion = exclusion,
        });
    }

    /// <summary>What a ticket is about is remembered until the whole file is counted: the same words take their room once.</summary>
    private string? Once(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!words.TryGetValue(text, out var known))
        {
            words.Add(known = text);
        }

        return known;
    }

    private bool TryHappened(Row row, Column column, KnownOutlet at, DateTime? opened, out DateTime? instant)
    {
        if (!row.TryInstant(column, at.Clock, out instant))
        {
            return false;
        }

        if (instant < opened)
        {
            return row.Reject(column, RejectReason.Before(column.Header, openedAt.Header));
        }

        return !(instant > Context.Now) || row.Reject(column, RejectReason.Future(column.Header));
    }

    private bool TryKind(Row row, out TicketKind found)
    {
        var cell = row.Cell(kind);
        found = TicketKind.Complaint;
        if (cell.IsEmpty || cell.Equals("complaint", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        found = Is(cell, "request") ? TicketKind.Request : Is(cell, "question") ? TicketKind.Question : TicketKind.Sales;
        return found != TicketKind.Sales || Is(cell, "sales")
            || row.Reject(kind, RejectReason.OneOf(kind.Header, "complaint, request, question or sales"));
    }

    private bool TryReopened(Row row, out long? times)
    {
        var cell = row.Cell(reopened);
        times = Is(cell, "true") ? 1 : 0;
        if (times == 1 || Is(cell, "false"))
        {
            return true;
        }

        return row.TryWhole(reopened, 0, Most.Touches, out times)
            || row.Reject(reopened, RejectReason.Reopened(reopened.Header));
    }

    private bool TryExcluded(Row row, out TicketExclusion found)
    {
        var cell = row.Cell(excluded);
        found = Is(cell, "merged") ? TicketExclusion.Merged : Is(cell, "spam") ? TicketExclusion.Spam : TicketExclusion.None;
        return cell.IsEmpty || found != TicketExclusion.None
            || row.Reject(excluded, RejectReason.OneOf(excluded.Header, "merged, spam or blank"));
    }

    private static bool Is(ReadOnlySpan<char> cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);
}
