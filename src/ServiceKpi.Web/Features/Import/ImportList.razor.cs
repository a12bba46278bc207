using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Import;

/// <summary>The last imports, each with a way to take it back.</summary>
public partial class ImportList
{
    private IReadOnlyList<PastImport> imports = [];
    private int asked;

    /// <summary>Told which import is to be taken back.</summary>
    [Parameter]
    public EventCallback<PastImport> OnUndo { get; set; }

    [Inject]
    private ImportWork Work { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync() => imports = await Work.ListAsync(Left);

    private string When(DateTime utc) =>
        PeriodFormatter.Instant(utc, TimeZoneInfo.FindSystemTimeZoneById(Organisations.Current.TimeZone), CultureInfo.CurrentCulture);
}
