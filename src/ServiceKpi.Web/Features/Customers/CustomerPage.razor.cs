using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ServiceKpi.Web.Features.Customers;

/// <summary>The card of a customer, and what should be known of them; a form without a circuit.</summary>
public partial class CustomerPage
{
    private CustomerCard? card;
    private CustomerBriefing? briefing;
    private IReadOnlyList<Outlet> outlets = [];
    private IReadOnlyList<string> segments = [];
    private IReadOnlyList<string> faults = [];
    private string? shownCode;
    private string? told;
    private string? fault;

    [SupplyParameterFromForm(FormName = "customer")]
    private CustomerForm? Form { get; set; }

    [SupplyParameterFromForm]
    private CardTask? Task { get; set; }

    [Inject]
    private CustomerWork Work { get; set; } = null!;

    [Inject]
    private ISegments Segments { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    private string Country => Organisations.Current.Country;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Organisations.Current.TimeZone);

    private bool IsNew => new Uri(Navigation.Uri).AbsolutePath == CustomerLinks.New;

    private bool IsUnknown => !IsNew && briefing is null && card is null;

    private string Title => IsNew ? T["customers.new"] : IsUnknown ? T["customer.unknown"] : card?.Customer.Called ?? shownCode!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        shownCode = IsNew ? null : query.GetValueOrDefault("code").ToString();
        told = query.ContainsKey("saved") ? T["saved"] : null;
        segments = [.. (await Segments.AllAsync(Left)).Select(s => s.Name)];
        await ReadAsync();
        if (IsUnknown)
        {
            SayNotFound();
        }

        Form = (Form ?? CustomerForm.Of(card, Country)).WithRoom();
        Form.Code ??= IsNew ? await Work.FreeCodeAsync(Left) : null;
    }

    private async Task ReadAsync()
    {
        card = shownCode is null ? null : await Work.FindAsync(shownCode, Left);
        (briefing, outlets) = shownCode is not null && await Work.BriefAsync(shownCode, Left) is var (known, own) ? (known, own) : (null, []);
    }

    private async Task SaveAsync()
    {
        faults = Form!.Faults(Country);
        if (faults.Count > 0)
        {
            fault = T["customer.faulty"];
            return;
        }

        var details = Form.ToDetails(Country);
        var (outcome, saved) = card is null ? await Work.AddAsync(shownCode ?? Form.Code, details, Left) : (await Work.ChangeAsync(card.Customer.Code, Form.Version, details, Left), card.Customer.Code);
        Tell(outcome, saved);
    }

    private async Task MergeAsync()
    {
        var into = await Work.FindAsync(Task?.Into?.Trim() ?? "", Left);
        Tell(into is null || !Work.MayMerge ? Outcome.Missing : await Work.MergeAsync(card!.Customer.Code, into.Customer.Code, Left), into?.Customer.Code);
    }

    private async Task PartAsync() => Tell(Work.MayMerge ? await Work.PartAsync(Task?.Other ?? "", Left) : Outcome.Missing, shownCode);

    private async Task EraseAsync()
    {
        if (!Work.MayErase || Task?.Confirm?.Trim() is not { Length: > 0 } typed || typed != (card?.Customer.Code ?? shownCode))
        {
            fault = T["customer.erase.confirm.bad"];
            return;
        }

        Tell(await Work.EraseAsync(typed, Left), shownCode);
    }

    private void Tell(Outcome outcome, string? saved)
    {
        if (outcome is Outcome.Stored or Outcome.Unchanged)
        {
            Navigation.NavigateTo($"{CustomerLinks.Card(saved!)}&saved");
            return;
        }

        fault = T["customer.failed." + outcome];
    }
}

/// <summary>What is asked of a card beside its fields.</summary>
public sealed class CardTask
{
    /// <summary>The code of the card that shall stand for it.</summary>
    public string? Into { get; set; }

    /// <summary>The code of a card for which this one stands.</summary>
    public string? Other { get; set; }

    /// <summary>The code, typed once more.</summary>
    public string? Confirm { get; set; }
}
