namespace ServiceKpi.Web.Features.Customers;

/// <summary>A card as somebody types it.</summary>
public sealed class CustomerForm
{
    /// <summary>The languages in which customers are written to.</summary>
    public static readonly IReadOnlyList<string> Languages = ["id", "en"];

    private const int RoomForMore = 2;

    /// <summary>The version that was shown.</summary>
    public int Version { get; set; }

    /// <summary>The code of a new card: sent twice, it is one card.</summary>
    public string? Code { get; set; }

    /// <summary>What they are called.</summary>
    public string? Name { get; set; }

    /// <summary>What they are.</summary>
    public CustomerKind Kind { get; set; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>Their mail address.</summary>
    public string? Mail { get; set; }

    /// <summary>Their language.</summary>
    public string? Language { get; set; }

    /// <summary>The segment by hand; blank for the rules.</summary>
    public string? Segment { get; set; }

    /// <summary>True when they do not want to be asked.</summary>
    public bool NotAsked { get; set; }

    /// <summary>Who deserves special care, and why.</summary>
    public string? CareNote { get; set; }

    /// <summary>Those who speak for an institution, with room for more.</summary>
    public List<ContactForm> Contacts
    {
        get;

        // A form without any is bound to null.
        set => field = value ?? [];
    } = [];

    /// <summary>The form filled with what holds; numbers as the country writes them.</summary>
    public static CustomerForm Of(CustomerCard? card, string country)
    {
        var customer = card?.Customer;
        return new()
        {
            Version = card?.Version ?? 0,
            Name = customer?.Name,
            Kind = customer?.Kind ?? CustomerKind.Individual,
            Phone = Shown(customer?.Phone, country),
            Mail = customer?.Mail,
            Language = customer?.Language,
            Segment = customer?.Segment,
            NotAsked = customer is { MayBeAsked: false },
            CareNote = customer?.CareNote,
            Contacts = [.. (customer?.Contacts ?? []).Select(c => new ContactForm { Name = c.Name, Role = c.Role, Phone = Shown(c.Phone, country) })],
        };
    }

    /// <summary>Leaves room for more who speak for them.</summary>
    public CustomerForm WithRoom()
    {
        Contacts = [.. Contacts.Where(c => !c.IsBlank), .. Enumerable.Range(0, RoomForMore).Select(_ => new ContactForm())];
        return this;
    }

    /// <summary>The fields that cannot be used.</summary>
    public IReadOnlyList<string> Faults(string country)
    {
        var faults = new List<string>();
        Check(nameof(Name), (!string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(Phone)) && Fits(Name, TextLimits.Name));
        Check(nameof(Phone), PhoneText.TryRead(Phone, country, out _));
        Check(nameof(Mail), string.IsNullOrWhiteSpace(Mail) || (Fits(Mail, TextLimits.Name) && MailText.IsAddress(Mail.Trim())));
        Check(nameof(Name), Fits(Code, TextLimits.Name));
        Check(nameof(Segment), Fits(Segment, TextLimits.ShortName));
        Check(nameof(CareNote), Fits(CareNote, TextLimits.CareNote));
        Check(nameof(Kind), Enum.IsDefined(Kind));
        Check(nameof(Language), string.IsNullOrEmpty(Language) || Languages.Contains(Language));
        foreach (var (place, contact) in Contacts.Index())
        {
            Check($"{nameof(Contacts)}{place}", contact.IsBlank || (!string.IsNullOrWhiteSpace(contact.Name) && Fits(contact.Name, TextLimits.Name) && Fits(contact.Role, TextLimits.Name) && PhoneText.TryRead(contact.Phone, country, out _)));
        }

        return faults;

        void Check(string name, bool isFine)
        {
            if (!isFine)
            {
                faults.Add(name);
            }
        }
    }

    /// <summary>What is typed; to be asked only of a form without faults.</summary>
    public CustomerDetails ToDetails(string country) => new()
    {
        Kind = Kind,
        Name = Said(Name),
        Phone = Read(Phone, country),
        Mail = Said(Mail),
        Language = Said(Language),
        Segment = Said(Segment),
        MayBeAsked = !NotAsked,
        CareNote = Said(CareNote),
        Contacts = [.. Contacts.Where(c => !c.IsBlank).Select(c => new ContactPerson(c.Name!.Trim(), Said(c.Role), Read(c.Phone, country)))],
    };

    private static string? Shown(string? phone, string country) => phone is null ? null : PhoneText.Shown(phone, country);

    private static string? Read(string? typed, string country) => PhoneText.TryRead(typed, country, out var phone) ? phone : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool Fits(string? text, int length) => (text?.Trim().Length ?? 0) <= length;
}

/// <summary>Somebody who speaks for an institution, as typed.</summary>
public sealed class ContactForm
{
    /// <summary>Their name.</summary>
    public string? Name { get; set; }

    /// <summary>What they do there.</summary>
    public string? Role { get; set; }

    /// <summary>Their telephone number.</summary>
    public string? Phone { get; set; }

    /// <summary>True when nothing is typed.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Role) && string.IsNullOrWhiteSpace(Phone);
}
