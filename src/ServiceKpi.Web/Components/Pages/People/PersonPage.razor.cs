using Microsoft.AspNetCore.Components;
using ServiceKpi.Domain.Access;
using ServiceKpi.Domain.Outlets;
using ServiceKpi.Domain.Reports;

namespace ServiceKpi.Web.Components.Pages.People;

/// <summary>One account: rights, a new way in, and keeping it out.</summary>
public partial class PersonPage
{
    private IReadOnlyList<Outlet> outlets = [];
    private Person? person;
    private PeopleOutcome? outcome;

    /// <summary>The account.</summary>
    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromForm(FormName = "person")]
    private PersonForm? Form { get; set; }

    [Inject]
    private IPeople People { get; set; } = null!;

    [Inject]
    private IActorSource Actors { get; set; } = null!;

    [Inject]
    private IOutletDirectory Directory { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync()
    {
        outlets = await Directory.AllAsync(Left);
        person = await People.FindAsync(Id, Left);
        if (person is null)
        {
            SayNotFound();
        }
    }

    private Why Why => new(Actors.Current);

    private Task ChangeAsync() => DoAsync(() => People.ChangeAsync(Id, Form!.Draft([.. outlets.Select(o => o.Id)]), Why, Left));

    private Task ResetAsync() => DoAsync(() => People.ResetAsync(Id, Why, Left));

    private Task ResetSecondFactorAsync() => DoAsync(() => People.ResetSecondFactorAsync(Id, Why, Left));

    private Task DisableAsync() => DoAsync(() => People.DisableAsync(Id, Why, Left));

    private Task EnableAsync() => DoAsync(() => People.EnableAsync(Id, Why, Left));

    private async Task DoAsync(Func<Task<PeopleOutcome>> change)
    {
        outcome = await change();
        person = await People.FindAsync(Id, Left);
    }
}
