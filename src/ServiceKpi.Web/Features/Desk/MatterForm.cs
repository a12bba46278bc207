namespace ServiceKpi.Web.Features.Desk;

/// <summary>What a ticket is about, as it is said anew.</summary>
public sealed class MatterForm
{
    private TicketMatter before = new() { Kind = TicketKind.Request, Summary = "" };

    /// <summary>Why the customer came.</summary>
    public TicketKind Kind { get; set; }

    /// <summary>The matter in one line.</summary>
    public string? Summary { get; set; }

    /// <summary>Whose matter it is.</summary>
    public string? Customer { get; set; }

    /// <summary>Who came for an institution.</summary>
    public string? Person { get; set; }

    /// <summary>What it is about.</summary>
    public string? Topic { get; set; }

    /// <summary>How they reached the outlet.</summary>
    public string? Channel { get; set; }

    /// <summary>How serious a failure would be; blank when nobody said.</summary>
    public string? Risk { get; set; }

    /// <summary>The form filled with what holds.</summary>
    public static MatterForm Of(TicketMatter matter)
    {
        ArgumentNullException.ThrowIfNull(matter);
        return new()
        {
            before = matter,
            Kind = matter.Kind,
            Summary = matter.Summary,
            Customer = matter.Customer,
            Person = matter.Person,
            Topic = matter.Topic,
            Channel = matter.Channel,
            Risk = matter.Risk?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The fields that cannot be used.</summary>
    public IReadOnlyList<string> Faults() => string.IsNullOrWhiteSpace(Summary) || Summary.Trim().Length > TextLimits.TicketSummary ? [nameof(Summary)] : [];

    /// <summary>What is said; what the form does not ask stays.</summary>
    public TicketMatter ToMatter() => before with
    {
        Kind = Kind,
        Summary = Summary!.Trim(),
        Customer = Said(Customer),
        Person = Said(Person),
        Topic = Said(Topic),
        Channel = Said(Channel),
        Risk = int.TryParse(Risk, out var risk) && risk is >= 1 and <= 4 ? risk : null,
    };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
