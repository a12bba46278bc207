namespace ServiceKpi.Data.Import.Readers;

/// <summary>Reads cards of customers, each with at most one person who speaks for it; those that a card has already stay.</summary>
internal sealed class CustomerRows : RowReader<Customer>
{
    private readonly Column code = new("customer", required: true, also: OtherNames.CustomerCode + "|kode");
    private readonly Column name = new("name", required: true, also: "nama|nama lengkap|full name|nama pelanggan|customer name", states: nameof(Customer.Name));
    private readonly Column kind = new("kind", also: "jenis|jenis pelanggan|tipe|type|customer type", states: nameof(Customer.Kind));
    private readonly Column phone = new(
        "phone", also: "telepon|telp|no telepon|nomor telepon|no telp|hp|no hp|nomor hp|handphone|wa|no wa|whatsapp|nomor wa|ponsel|mobile|mobile number|phone number|telephone|tel",
        states: nameof(Customer.Phone));
    private readonly Column mail = new("mail", also: "email|e-mail|surel|alamat email|email address", states: nameof(Customer.Mail));
    private readonly Column language = new("language", also: "bahasa|lang", states: nameof(Customer.Language));
    private readonly Column segment = new("segment", also: "segmen|golongan|tingkat|level|tier", states: nameof(Customer.Segment));
    private readonly Column ask = new("ask", also: "boleh ditanya|boleh dihubungi|may be asked|consent|opt in", states: nameof(Customer.MayBeAsked));
    private readonly Column careNote = new(
        "care_note", also: "catatan|catatan khusus|perhatian khusus|note|notes|remarks",
        states: [nameof(Customer.CareNote), nameof(Customer.CareNoteBy), nameof(Customer.CareNoteOn)]);
    private readonly Column contactName = new("contact_name", also: "kontak|nama kontak|narahubung|contact|contact person|pic|nama pic", states: nameof(Customer.Contacts));
    private readonly Column contactPhone = new("contact_phone", also: "telepon kontak|hp kontak|telepon pic|hp pic|no hp pic|telepon narahubung|contact number", states: nameof(Customer.Contacts));

    public override IReadOnlyList<Column> Columns => [code, name, kind, phone, mail, language, segment, ask, careNote, contactName, contactPhone];

    public override IReadOnlyList<Column> Key => [code];

    protected override Customer? Make(Row row)
    {
        if (!row.TryRequiredKey(code, out var known)
            || !row.TryText(name, out var called)
            || !TryKind(row, kind, out var isA)
            || !TryPhone(row, phone, out var number)
            || (called is null && number is null && !row.Reject(name, RejectReason.Blank(name.Header)))
            || !TryMail(row, out var address)
            || !TryLanguage(row, out var speaks)
            || !row.TryKey(segment, out var group, TextLimits.ShortName)
            || !TryAsk(row, out var mayBeAsked)
            || !row.TryText(careNote, out var note, TextLimits.CareNote)
            || !row.TryText(contactName, out var person)
            || !TryPhone(row, contactPhone, out var personal)
            || (person is null && personal is not null && !row.Reject(contactName, RejectReason.Blank(contactName.Header))))
        {
            return null;
        }

        var card = new Customer(known, new CustomerDetails
        {
            Kind = isA ?? CustomerKind.Individual,
            Name = called,
            Phone = number,
            Mail = address,
            Language = speaks,
            Segment = group is null ? null : Context.Customers.Segments.FirstOrDefault(s => string.Equals(s, group, StringComparison.OrdinalIgnoreCase)) ?? group,
            MayBeAsked = mayBeAsked,
            Contacts = person is null ? [] : [new ContactPerson(person, null, personal)],
        });
        card.TakeCare(note, Context.Customers.By, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Context.Now, TimeZoneInfo.FindSystemTimeZoneById(Context.Zone))));
        return card;
    }

    /// <summary>What a customer is; none in a blank cell.</summary>
    public static bool TryKind(Row row, Column column, out CustomerKind? found)
    {
        var cell = row.Cell(column);
        found = Is(cell, "institution", "company", "organisation", "organization", "business", "lembaga", "perusahaan", "instansi", "institusi", "badan usaha") ? CustomerKind.Institution
            : Is(cell, "individual", "person", "private", "perorangan", "pribadi", "orang", "individu") ? CustomerKind.Individual
            : null;
        return cell.IsEmpty || found is not null || row.Reject(column, RejectReason.OneOf(column.Header, "individual or institution"));
    }

    private bool TryPhone(Row row, Column column, out string? number)
    {
        number = null;
        return row.TryText(column, out var typed)
            && (PhoneText.TryRead(typed, Context.Customers.Country, out number) || row.Reject(column, RejectReason.Phone(column.Header)));
    }

    private bool TryMail(Row row, out string? address) =>
        row.TryKey(mail, out address) && (address is null || MailText.IsAddress(address) || row.Reject(mail, RejectReason.Mail(mail.Header)));

    private bool TryLanguage(Row row, out string? tag)
    {
        var cell = row.Cell(language);
        tag = Is(cell, "id", "indonesia", "bahasa indonesia", "indonesian") ? "id" : Is(cell, "en", "english", "inggris") ? "en" : null;
        return cell.IsEmpty || tag is not null || row.Reject(language, RejectReason.OneOf(language.Header, "id or en"));
    }

    private bool TryAsk(Row row, out bool mayBeAsked)
    {
        var cell = row.Cell(ask);
        mayBeAsked = cell.IsEmpty || WrittenWord.YesNo(cell) is true;
        return cell.IsEmpty || WrittenWord.YesNo(cell) is not null || row.Reject(ask, RejectReason.OneOf(ask.Header, "yes or no"));
    }

    private static bool Is(ReadOnlySpan<char> cell, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (cell.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
