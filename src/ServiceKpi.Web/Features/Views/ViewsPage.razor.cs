using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Views;

/// <summary>The views that somebody keeps: open, rename, forget. The frame of every dashboard page posts new ones to here.</summary>
public partial class ViewsPage
{
    private IReadOnlyList<SavedView> views = [];
    private string? fault;
    private string? told;
    private bool asks;

    [Inject]
    private ISavedViews Views { get; set; } = null!;

    [SupplyParameterFromForm]
    private ViewForm? Form { get; set; }

    [SupplyParameterFromQuery(Name = "told")]
    private string? Told { get; set; }

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        told = Told is "saved" or "renamed" or "removed" ? T["views.told." + Told] : null;
        views = await Views.AllAsync(Visitor.Rights.AccountId, Left);
    }

    private async Task SaveAsync()
    {
        if (Named() is not { } name || Kept(name) is not { } view)
        {
            return;
        }

        var outcome = await Views.SaveAsync(view, Form!.Replace, Visitor.Because(), Left);
        if (outcome == Outcome.Taken)
        {
            asks = true;
            Form.Name = name;
            return;
        }

        Lead(outcome, "saved");
    }

    private async Task RenameAsync()
    {
        if (Named() is { } name)
        {
            var outcome = await Views.RenameAsync(Visitor.Rights.AccountId, Form!.Id, name, Visitor.Because(), Left);
            if (outcome == Outcome.Taken)
            {
                fault = T["views.fault.taken", name];
                return;
            }

            Lead(outcome, "renamed");
        }
    }

    private async Task RemoveAsync()
    {
        await Views.RemoveAsync(Visitor.Rights.AccountId, Form!.Id, Visitor.Because(), Left);
        Lead(Outcome.Stored, "removed");
    }

    private string? Named()
    {
        var name = Form?.Name?.Trim();
        fault = string.IsNullOrEmpty(name) || name.Length > SavedView.NameLength ? T["views.fault.name"] : null;
        return fault is null ? name : null;
    }

    /// <summary>Anybody may have written anything into the field of the address.</summary>
    private SavedView? Kept(string name)
    {
        try
        {
            return new SavedView(Visitor.Rights.AccountId, name, Form?.Address ?? "");
        }
        catch (ArgumentException)
        {
            fault = T["views.fault.address"];
            return null;
        }
    }

    private void Lead(Outcome outcome, string done)
    {
        if (outcome == Outcome.Stored)
        {
            Navigation.NavigateTo("/views?told=" + done);
        }
        else
        {
            fault = T[outcome == Outcome.Refused ? "views.fault.many" : "views.fault.gone"];
        }
    }
}
