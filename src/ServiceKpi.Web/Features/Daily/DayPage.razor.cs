using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Daily;

/// <summary>One day of an outlet: its figures beside the usual ones, who changed what, and what managers remarked.</summary>
public partial class DayPage
{
    private Outlet? outlet;
    private DateOnly day;
    private Answer<EntryDayRow>? row;
    private Answer<IReadOnlyList<AuditEntry>>? history;
    private Answer<IReadOnlyList<DayComment>>? comments;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>The day in the address.</summary>
    [Parameter]
    public string Date { get; set; } = string.Empty;

    /// <summary>What was written into the form.</summary>
    [SupplyParameterFromForm(FormName = "comment")]
    public string? Words { get; set; }

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private IDayBook Book { get; set; } = null!;

    [Inject]
    private IAuditReader Audit { get; set; } = null!;

    [Inject]
    private IDayComments Remarks { get; set; } = null!;

    private DateOnly Today => outlet!.DayOf(Clock.GetUtcNow().UtcDateTime);

    private bool IsEntered => row?.Value is { } known && known.Figures != DayFigures.None;

    /// <inheritdoc/>
    protected override OutletScope ScopeOf(DashboardState state, IReadOnlyList<Outlet> all)
    {
        var isDay = DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && day.Year is >= 1900 and < 9999;
        outlet = isDay ? all.FirstOrDefault(o => o.Code.Equals(Code, StringComparison.Ordinal)) : null;
        return outlet is null ? OutletScope.Just() : OutletScope.Just(outlet);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync()
    {
        if (Request.IsPost && !Visitor.Rights.MayComment(outlet!.Id))
        {
            Say(StatusCodes.Status403Forbidden);
        }

        var only = Period.Of(day);
        row = await ReadAsync(async cancellationToken =>
        {
            var stored = await Book.ReadAsync(outlet!.Id, EntryMonth.Needed(only), cancellationToken);
            return EntryMonth.Of(outlet, only, Today, stored, null, Organisation.DaysWithoutReason).Rows[0];
        });
        history = await ReadAsync(c => Audit.OfDayAsync(outlet!.Id, day, c));
        comments = await ReadAsync(c => Remarks.ReadAsync(outlet!.Id, day, c));
    }

    private async Task CommentAsync()
    {
        if (Visitor.Rights.MayComment(outlet!.Id) && Words?.ReplaceLineEndings("\n").Trim() is { Length: > 0 and <= DayComment.TextLength } words)
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            await Remarks.AddAsync(new DayComment(outlet.Id, day, Visitor.Rights.AccountId, Visitor.Rights.Name, now, words), Visitor.Because(), Left);
            Navigation.NavigateTo(EntryLinks.Day(outlet.Code, day) + "#remarks");
        }
    }
}
