namespace ServiceKpi.Domain.Customers;

/// <summary>
/// Somebody whom the organisation knows. Facts name a customer by <see cref="Code"/>, and may do so without a card: a card adds what
/// people have to know, and changes no fact.
/// </summary>
public sealed class Customer
{
    /// <summary>The fewest characters by which somebody is looked for.</summary>
    public const int FewestTyped = 3;

    /// <summary>Makes a card.</summary>
    /// <param name="code">The organisation's code, the very text that facts have.</param>
    /// <param name="details">What is known.</param>
    /// <exception cref="ArgumentException">The code is blank, a text is too long, or neither name nor telephone is known.</exception>
    public Customer(string code, CustomerDetails details)
    {
        Code = Text.Required(code, nameof(code));
        State(details);
    }

    private Customer() => Code = "";

    /// <summary>The number the data layer knows the card by; 0 until stored.</summary>
    public int Id { get; private set; }

    /// <summary>The organisation's own unique code.</summary>
    public string Code { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Kind"/>
    public CustomerKind Kind { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Name"/>
    public string? Name { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Phone"/>
    public string? Phone { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Mail"/>
    public string? Mail { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Language"/>
    public string? Language { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Segment"/>
    public string? Segment { get; private set; }

    /// <inheritdoc cref="CustomerDetails.MayBeAsked"/>
    public bool MayBeAsked { get; private set; }

    /// <inheritdoc cref="CustomerDetails.Contacts"/>
    public IReadOnlyList<ContactPerson> Contacts { get; private set; } = [];

    /// <inheritdoc cref="CustomerDetails.CareNote"/>
    public string? CareNote { get; private set; }

    /// <summary>Who wrote the care note; none without one.</summary>
    public string? CareNoteBy { get; private set; }

    /// <summary>The day on which the care note was written; none without one.</summary>
    public DateOnly? CareNoteOn { get; private set; }

    /// <summary>The code of the card that stands for this one, because both are of the same customer; none usually.</summary>
    public string? MergedInto { get; private set; }

    /// <summary>When everything that says who it was was erased, UTC; none as long as it is known.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>What people call the customer: the name, else the telephone, else the code.</summary>
    public string Called => Name ?? Phone ?? Code;

    /// <summary>States everything anew, except the care note, which has an author.</summary>
    /// <exception cref="ArgumentException">A text is too long, or neither name nor telephone is known.</exception>
    /// <exception cref="InvalidOperationException">The customer was erased.</exception>
    public void State(CustomerDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        if (ErasedAt is not null)
        {
            throw new InvalidOperationException("Of an erased customer nothing is stated again.");
        }

        var (name, phone) = (Seen(Text.Optional(details.Name, nameof(Name))), Text.Optional(details.Phone, nameof(Phone), TextLimits.Phone));
        if (name is null && phone is null)
        {
            throw new ArgumentException("A card needs a name or a telephone number.", nameof(details));
        }

        var mail = Text.Optional(details.Mail, nameof(Mail));
        var language = Text.Optional(details.Language, nameof(Language), TextLimits.Language);
        var segment = Text.Optional(details.Segment, nameof(Segment), TextLimits.ShortName);
        IReadOnlyList<ContactPerson> contacts = [.. details.Contacts.Select(c => c.Trimmed())];
        (Kind, Name, Phone, Mail, Language, Segment, MayBeAsked, Contacts) = (details.Kind, name, phone, mail, language, segment, details.MayBeAsked, contacts);
    }

    /// <summary>Says who deserves special care, and why; a blank note takes it away. The same note again keeps its author.</summary>
    /// <exception cref="ArgumentException">The note is too long.</exception>
    public void TakeCare(string? note, string by, DateOnly on)
    {
        var said = Text.Optional(note, nameof(CareNote), TextLimits.CareNote);
        if (said != CareNote)
        {
            (CareNote, CareNoteBy, CareNoteOn) = (said, said is null ? null : by, said is null ? null : on);
        }
    }

    /// <summary>
    /// Takes over what a file never says: who wrote a care note that is the same, whose card this is part of, and contact persons
    /// whom the file does not name.
    /// </summary>
    public Customer KeepingUnsaidOf(Customer stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        (MergedInto, ErasedAt) = (stored.MergedInto, stored.ErasedAt);
        if (CareNote == stored.CareNote)
        {
            (CareNoteBy, CareNoteOn) = (stored.CareNoteBy, stored.CareNoteOn);
        }

        Contacts = Contacts.Count == 0 ? stored.Contacts : [.. stored.Contacts.Select(Said), .. Contacts.Where(c => stored.Contacts.All(s => s.Name != c.Name))];
        return this;

        ContactPerson Said(ContactPerson known) => Contacts.FirstOrDefault(c => c.Name == known.Name) is { } said ? known with { Phone = said.Phone ?? known.Phone } : known;
    }

    /// <summary>Another card stands for this one from now on; none to part them again.</summary>
    /// <exception cref="ArgumentException">It is this card itself.</exception>
    public void MergeInto(string? code) =>
        MergedInto = code == Code ? throw new ArgumentException("A card does not stand for itself.", nameof(code)) : code;

    /// <summary>Forgets everything that says who it is. The code stays, so that facts stay counted as one customer's.</summary>
    public void Erase(DateTime at)
    {
        (Name, Phone, Mail, Language, Contacts) = (null, null, null, null, []);
        (CareNote, CareNoteBy, CareNoteOn) = (null, null, null);
        (MayBeAsked, ErasedAt) = (false, at);
    }

    /// <summary>A name of signs that nobody sees is none.</summary>
    private static string? Seen(string? name) => name?.Any(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format && !char.IsWhiteSpace(c)) == true ? name : null;

    /// <summary>What the card states.</summary>
    public CustomerDetails ToDetails() => new()
    {
        Kind = Kind,
        Name = Name,
        Phone = Phone,
        Mail = Mail,
        Language = Language,
        Segment = Segment,
        MayBeAsked = MayBeAsked,
        Contacts = Contacts,
        CareNote = CareNote,
    };
}

/// <summary>What may be said of a customer beside the code.</summary>
public sealed record CustomerDetails
{
    /// <summary>One person unless said otherwise.</summary>
    public CustomerKind Kind { get; init; }

    /// <summary>What they are called; none where only a telephone number is known.</summary>
    public string? Name { get; init; }

    /// <summary>The telephone number as E.164 writes it, such as +6281234567890.</summary>
    public string? Phone { get; init; }

    /// <summary>The mail address.</summary>
    public string? Mail { get; init; }

    /// <summary>The language in which they are written to, <c>id</c> or <c>en</c>; none for that of the organisation.</summary>
    public string? Language { get; init; }

    /// <summary>The segment that somebody put them into by hand; none to let the rules of the segments decide.</summary>
    public string? Segment { get; init; }

    /// <summary>False for those who do not want to be asked for answers.</summary>
    public bool MayBeAsked { get; init; } = true;

    /// <summary>Those who speak for an institution.</summary>
    public IReadOnlyList<ContactPerson> Contacts { get; init; } = [];

    /// <summary>Who deserves special care, and why.</summary>
    public string? CareNote { get; init; }
}

/// <summary>Somebody who speaks for an institution.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Role">What they do there.</param>
/// <param name="Phone">Their telephone number as E.164 writes it.</param>
public sealed record ContactPerson(string Name, string? Role, string? Phone)
{
    /// <summary>The same with its texts trimmed.</summary>
    /// <exception cref="ArgumentException">The name is blank, or a text is too long.</exception>
    internal ContactPerson Trimmed() => new(
        Text.Required(Name, nameof(Name)), Text.Optional(Role, nameof(Role)), Text.Optional(Phone, nameof(Phone), TextLimits.Phone));
}
