using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.People;

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
    private Visitor Visitor { get; set; } = null!;

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

    private Because Because => Visitor.Because();

    private Task ChangeAsync() => DoAsync(() => People.ChangeAsync(Id, Form!.Draft([.. outlets.Select(o => o.Id)]), Because, Left));

    private Task ResetAsync() => DoAsync(() => People.ResetAsync(Id, Because, Left));

    private Task RenewKeyAsync() => DoAsync(() => People.RenewKeyAsync(Id, Because, Left));

    private Task ResetSecondFactorAsync() => DoAsync(() => People.ResetSecondFactorAsync(Id, Because, Left));

    private Task DisableAsync() => DoAsync(() => People.DisableAsync(Id, Because, Left));

    private Task EnableAsync() => DoAsync(() => People.EnableAsync(Id, Because, Left));

    private async Task DoAsync(Func<Task<PeopleOutcome>> change)
    {
        outcome = await change();
        person = await People.FindAsync(Id, Left);
    }
}
