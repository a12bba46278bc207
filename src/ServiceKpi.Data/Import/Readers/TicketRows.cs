namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads tickets.</summary>
internal sealed class TicketRows : RowReader<Ticket>
{
    private readonly Column number = new("ticket", required: true, also: OtherNames.Ticket + "||id");
    private readonly Column outlet = new("outlet", required: true, also: OtherNames.Outlet);
    private readonly Column openedAt = new(
        "opened_at", ColumnContent.Time, required: true,
        also: "dibuka|dibuka pada|waktu dibuka|dibuat|dibuat pada|waktu dibuat|tanggal dibuat|masuk|waktu masuk|opened|created|created at|created time|created on|creation date|open time||" + OtherNames.Date);
    private readonly Column customer = new("customer", also: OtherNames.Customer, states: nameof(Ticket.Customer));
    private readonly Column channel = new("channel", also: "saluran|kanal|sumber|source|via", states: nameof(Ticket.Channel));
    private readonly Column topic = new("topic", also: "topik|kategori|category||subject|subjek|perihal|masalah", states: nameof(Ticket.Topic));
    private readonly Column kind = new("kind", also: "jenis|jenis tiket", states: nameof(Ticket.Kind));
    private readonly Column priority = new("priority", also: "prioritas", states: nameof(Ticket.Priority));
    private readonly Column firstRespondedAt = new(
        "first_responded_at", ColumnContent.Time,
        also: "ditanggapi|ditanggapi pada|waktu ditanggapi|dijawab|respon pertama|respons pertama|tanggapan pertama|first response|first response at|first response time|first reply at|initial response time",
        states: [nameof(Ticket.FirstRespondedAt), nameof(Ticket.FirstResponseDay)]);
    private readonly Column resolvedAt = new(
        "resolved_at", ColumnContent.Time,
        also: "selesai|selesai pada|waktu selesai|diselesaikan|tanggal selesai|resolved|resolved time|resolved on|solved|solved at",
        states: [nameof(Ticket.ResolvedAt), nameof(Ticket.ResolvedDay)]);
    private readonly Column contacts = new("contacts", ColumnContent.Whole, also: "kontak|jumlah kontak|contact count", states: nameof(Ticket.Contacts));
    private readonly Column reopened = new("reopened", ColumnContent.Whole, also: "dibuka kembali|dibuka lagi|reopens|reopen count", states: nameof(Ticket.Reopened));
    private readonly Column promisedOn = new(
        "promised_on", ColumnContent.Day, also: "dijanjikan|tanggal janji|janji selesai|promised|promise date", states: nameof(Ticket.PromisedOn));
    private readonly Column excluded = new("excluded", also: "tidak dihitung|dikecualikan", states: nameof(Ticket.Exclusion));
    private readonly Column customerKind = new("customer_kind", also: "jenis pelanggan", states: nameof(Ticket.CustomerKind));
    private readonly Column segment = new("segment", also: "segmen", states: nameof(Ticket.Segment));
    private readonly Column intermediary = new("intermediary", also: "perantara|partner", states: nameof(Ticket.Intermediary));
    private readonly Column initiatedBy = new("initiated_by", also: "dimulai oleh", states: nameof(Ticket.InitiatedBy));
    private readonly Column risk = new("risk", ColumnContent.Whole, also: "risiko", states: nameof(Ticket.Risk));
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    public override IReadOnlyList<Column> Columns =>
    [
        number, outlet, openedAt, customer, channel, topic, kind, priority, firstRespondedAt, resolvedAt, contacts,
        reopened, promisedOn, excluded, customerKind, segment, intermediary, initiatedBy, risk,
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
            || !row.TryDay(promisedOn, out var promised, at.Clock)
            || !TryExcluded(row, out var exclusion)
            || !CustomerRows.TryKind(row, customerKind, out var ofCustomers)
            || !row.TryText(segment, out var group, TextLimits.ShortName)
            || !row.TryText(intermediary, out var between)
            || !TryInitiator(row, out var by)
            || !row.TryWhole(risk, 1, Ticket.MostRisk, out var grave)
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
            CustomerKind = ofCustomers,
            Segment = Once(group),
            Intermediary = Once(between),
            InitiatedBy = by,
            Risk = (int?)grave,
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
        if (cell.IsEmpty || Is(cell, "complaint") || Is(cell, "keluhan") || Is(cell, "pengaduan") || Is(cell, "komplain"))
        {
            return true;
        }

        found = Is(cell, "request") || Is(cell, "permintaan") ? TicketKind.Request
            : Is(cell, "question") || Is(cell, "pertanyaan") ? TicketKind.Question
            : TicketKind.Sales;
        return found != TicketKind.Sales || Is(cell, "sales") || Is(cell, "penjualan")
            || row.Reject(kind, RejectReason.OneOf(kind.Header, "complaint, request, question or sales"));
    }

    private bool TryReopened(Row row, out long? times)
    {
        var cell = row.Cell(reopened);
        if (WrittenWord.YesNo(cell) is { } isSo)
        {
            times = isSo ? 1 : 0;
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

    private bool TryInitiator(Row row, out Initiator? found)
    {
        var cell = row.Cell(initiatedBy);
        found = Is(cell, "customer") || Is(cell, "pelanggan") ? Initiator.Customer : Is(cell, "company") || Is(cell, "perusahaan") ? Initiator.Company : null;
        return cell.IsEmpty || found is not null || row.Reject(initiatedBy, RejectReason.OneOf(initiatedBy.Header, "customer or company"));
    }

    private static bool Is(ReadOnlySpan<char> cell, string word) => cell.Equals(word, StringComparison.OrdinalIgnoreCase);
}
