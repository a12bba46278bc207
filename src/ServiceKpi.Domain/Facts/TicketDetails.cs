namespace ServiceKpi.Domain.Facts;

/// <summary>What may be said of a ticket beside its number, outlet and opening. All instants are UTC.</summary>
public sealed record TicketDetails
{
    /// <summary>Who asked, in the organisation's own words or codes.</summary>
    public string? Customer { get; init; }

    /// <summary>How the customer reached the outlet, such as <c>whatsapp</c> or <c>counter</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>What it is about, such as <c>product</c> or <c>service</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>Complaint unless said otherwise.</summary>
    public TicketKind Kind { get; init; } = TicketKind.Complaint;

    /// <summary>The organisation's own priority.</summary>
    public string? Priority { get; init; }

    /// <summary>The first public reply of a person; automatic replies and internal notes are none.</summary>
    public DateTime? FirstRespondedAt { get; init; }

    /// <summary>The last resolution; none while the ticket is open.</summary>
    public DateTime? ResolvedAt { get; init; }

    /// <summary>The customer's contacts about the matter, 1 = the first; none when the source does not say.</summary>
    public int? Contacts { get; init; }

    /// <summary>How often the ticket was reopened after a resolution; none when the source does not say.</summary>
    public int? Reopened { get; init; }

    /// <summary>The first day promised to the customer, if there was a promise.</summary>
    public DateOnly? PromisedOn { get; init; }

    /// <summary>Why the ticket is in no count, if so.</summary>
    public TicketExclusion Exclusion { get; init; }

    /// <summary>What the customer was when it was opened; none when the source does not say.</summary>
    public CustomerKind? CustomerKind { get; init; }

    /// <summary>The segment that the customer was in when it was opened.</summary>
    public string? Segment { get; init; }

    /// <summary>The agent or partner between customer and outlet; none for a customer who came by themselves, and where the source does not say.</summary>
    public string? Intermediary { get; init; }

    /// <summary>Who began the matter; none when the source does not say.</summary>
    public Initiator? InitiatedBy { get; init; }

    /// <summary>How serious a failure would be for the customer, 1 little … 4 grave; none when nobody said.</summary>
    public int? Risk { get; init; }

    /// <summary>What is known of its course; none of a ticket that did not begin at the desk.</summary>
    public CourseFigures? Course { get; init; }
}

/// <summary>What a customer is.</summary>
public enum CustomerKind
{
    /// <summary>A person.</summary>
    Individual,

    /// <summary>A company, an office, a school: several people of one account.</summary>
    Institution,
}

/// <summary>Who began a matter.</summary>
public enum Initiator
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The company.</summary>
    Company,
}

/// <summary>Why a customer turned to the outlet.</summary>
public enum TicketKind
{
    /// <summary>Something went wrong: an issue.</summary>
    Complaint,

    /// <summary>Something is to be done.</summary>
    Request,

    /// <summary>Something is to be known.</summary>
    Question,

    /// <summary>Something may be bought.</summary>
    Sales,
}

/// <summary>Why a ticket is in no count.</summary>
public enum TicketExclusion
{
    /// <summary>It counts.</summary>
    None,

    /// <summary>It was merged into another ticket, which counts instead.</summary>
    Merged,

    /// <summary>It is spam.</summary>
    Spam,
}

/// <summary>Tells online channels from the others by their name.</summary>
public static class ContactChannel
{
    private static readonly HashSet<string> Online = new(StringComparer.OrdinalIgnoreCase)
    {
        "app", "chat", "chatbot", "email", "e-mail", "facebook", "form", "instagram", "line", "live chat", "livechat",
        "marketplace", "messenger", "mobile app", "online", "portal", "sms", "social", "social media", "telegram",
        "tiktok", "twitter", "web", "webchat", "web form", "website", "whatsapp", "wa", "x",
        "aplikasi", "daring", "media sosial", "situs", "situs web", "surel",
    };

    /// <summary>
    /// True when the channel reaches the outlet over the internet or by message; false for the counter, telephone and
    /// letters, for names that are not known, and for none.
    /// </summary>
    public static bool IsOnline(string? channel) => channel is not null && Online.Contains(channel.Trim());
}
