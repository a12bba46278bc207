using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Public;

/// <summary>Makes the first admin of a database that nobody can sign in to yet.</summary>
public partial class SetupPage
{
    private string? fault;

    [SupplyParameterFromQuery]
    private string? Key { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    private SetupForm? Form { get; set; }

    [Inject]
    private PageRequest Request { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SetupKey Keys { get; set; } = null!;

    [Inject]
    private FirstAdmin FirstAdmin { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private async Task SetUpAsync()
    {
        if (Form is not { } form)
        {
            return;
        }

        if (form.Password != form.Again)
        {
            fault = "password.differ";
            return;
        }

        var draft = new PersonDraft(form.SignInName ?? "", form.Name ?? "", Role.Admin, AllOutlets: true, []);
        if (await Keys.UseAsync(Key, () => AddAsync(draft, form.Password ?? ""), Request.Left))
        {
            Navigation.NavigateTo("/");
        }
    }

    private async Task<bool> AddAsync(PersonDraft draft, string password)
    {
        // Whoever holds the link is written down by the name they give.
        Visitor.Is(Rights.None with { Name = draft.Name });
        fault = await FirstAdmin.AddAsync(draft, password, Request.Left);
        return fault is null;
    }

    /// <summary>What is typed.</summary>
    private sealed class SetupForm
    {
        public string? Name { get; set; }

        public string? SignInName { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
