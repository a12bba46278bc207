using System.Globalization;

namespace ServiceKpi.Web.Features.Desk;

/// <summary>What is typed at the counter.</summary>
public sealed class CounterForm
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 64;

    private const int MostDaysAgo = 31;

    /// <summary>The code of the outlet.</summary>
    public string? Outlet { get; set; }

    /// <summary>What the form is called, so that sent twice it is one ticket.</summary>
    public string? Key { get; set; }

    /// <summary>Why the customer came.</summary>
    public TicketKind Kind { get; set; } = TicketKind.Request;

    /// <summary>The matter in one line.</summary>
    public string? Summary { get; set; }

    /// <summary>Whose matter it is, as it was typed.</summary>
    public string? Customer { get; set; }

    /// <summary>The customer who was chosen from those that were found.</summary>
    public string? CustomerCode { get; set; }

    /// <summary>The telephone number of a customer who was not.</summary>
    public string? Phone { get; set; }

    /// <summary>Who came for an institution.</summary>
    public string? Person { get; set; }

    /// <summary>What it is about.</summary>
    public string? Topic { get; set; }

    /// <summary>How they reached the outlet.</summary>
    public string? Channel { get; set; } = "counter";

    /// <summary>The day that is promised.</summary>
    public string? Promised { get; set; }

    /// <summary>What it will cost.</summary>
    public string? Estimate { get; set; }

    /// <summary>How serious a failure would be.</summary>
    public int? Risk { get; set; }

    /// <summary>True when the company began it.</summary>
    public bool ByCompany { get; set; }

    /// <summary>The agent or partner between.</summary>
    public string? Intermediary { get; set; }

    /// <summary>When they reached the outlet, in its time, if that was before now.</summary>
    public string? Reached { get; set; }

    /// <summary>What was answered on the spot.</summary>
    public string? Answer { get; set; }

    /// <summary>Which button was pressed: <c>take</c> or <c>answered</c>.</summary>
    public string? Do { get; set; }

    /// <summary>True when the matter is settled as it is taken in.</summary>
    public bool IsAnswered => Do == "answered";

    /// <summary>The fields that cannot be used.</summary>
    /// <param name="today">Today at the outlet.</param>
    /// <param name="now">The time there.</param>
    /// <param name="zone">Its zone, in which there may be no such time.</param>
    /// <param name="country">Where telephone numbers are dialled without the country's code.</param>
    public IReadOnlyList<string> Faults(DateOnly today, DateTime now, TimeZoneInfo zone, string country)
    {
        var faults = new List<string>();
        Check(nameof(Summary), !string.IsNullOrWhiteSpace(Summary) && Summary.Trim().Length <= TextLimits.TicketSummary);
        Check(nameof(Customer), Fits(Customer));
        Check(nameof(Customer), Fits(CustomerCode));
        Check(nameof(Phone), PhoneText.TryRead(Phone, country, out _));
        Check(nameof(Person), Fits(Person));
        Check(nameof(Topic), Fits(Topic));
        Check(nameof(Channel), Fits(Channel));
        Check(nameof(Intermediary), Fits(Intermediary));
        Check(nameof(Promised), string.IsNullOrWhiteSpace(Promised) || (IsoDay.TryParse(Promised, out var day) && day >= today && day <= today.AddYears(2)));
        Check(nameof(Estimate), string.IsNullOrWhiteSpace(Estimate) || (AmountText.TryParse(Estimate, CultureInfo.CurrentCulture, out var minor) && minor >= 0));
        Check(nameof(Risk), Risk is null or (>= 1 and <= 4));
        Check(nameof(Reached), string.IsNullOrWhiteSpace(Reached) || (ReachedAt is { } reached && reached <= now && reached > now.AddDays(-MostDaysAgo) && !zone.IsInvalidTime(reached)));
        Check(nameof(Answer), (Answer?.Length ?? 0) <= TextLimits.TicketText);
        Check(nameof(Kind), Enum.IsDefined(Kind));
        return faults;

        void Check(string name, bool isFine)
        {
            if (!isFine)
            {
                faults.Add(name);
            }
        }
    }

    /// <summary>What happens: the ticket is taken in, with what was said about it at once.</summary>
    /// <param name="answered">What stands for an answer that nobody has written out.</param>
    /// <param name="outlet">The outlet, whose time it is.</param>
    public IReadOnlyList<TicketAct> Acts(string answered, Outlet outlet)
    {
        var acts = new List<TicketAct>
        {
            new TicketAct.Opened(new TicketMatter
            {
                Kind = Kind,
                Summary = Summary!.Trim(),
                Person = Said(Person),
                Topic = Said(Topic),
                Channel = Said(Channel),
                ByCompany = ByCompany,
                Intermediary = Said(Intermediary),
                Risk = Risk,
            }, ReachedAt is { } reached ? TimeZoneInfo.ConvertTimeToUtc(reached, outlet.Zone) : null),
        };
        if (IsoDay.TryParse(Promised, out var day))
        {
            acts.Add(new TicketAct.Promised(day));
        }

        if (!string.IsNullOrWhiteSpace(Estimate) && AmountText.TryParse(Estimate, CultureInfo.CurrentCulture, out var minor))
        {
            acts.Add(new TicketAct.Estimated(minor));
        }

        if (IsAnswered)
        {
            acts.Add(new TicketAct.Answered(Said(Answer) ?? answered));
            acts.Add(new TicketAct.Resolved(null, ToCollect: false));
        }

        return acts;
    }

    /// <summary>Whose matter it is.</summary>
    /// <param name="country">Where telephone numbers are dialled without the country's code.</param>
    public CustomerSaid ToCustomer(string country) => new()
    {
        Code = Said(CustomerCode),
        Typed = Said(Customer),
        Phone = PhoneText.TryRead(Phone, country, out var phone) ? phone : null,
    };

    private DateTime? ReachedAt => DateTime.TryParseExact(Reached, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool Fits(string? text) => (text?.Trim().Length ?? 0) <= TextLimits.Name;
}
