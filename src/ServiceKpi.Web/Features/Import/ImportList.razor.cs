using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Features.Import;

/// <summary>The last imports, each with a way to take it back.</summary>
public partial class ImportList
{
    private IReadOnlyList<PastImport> imports = [];
    private CancellationTokenSource? acting;
    private int asked;
    private string? doing;
    private string? told;
    private string? fault;

    [Inject]
    private ImportWork Work { get; set; } = null!;

    [Inject]
    private IOrganisationBook Organisations { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<ImportList> Log { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task PrepareAsync() => imports = await Work.ListAsync(Left);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        acting?.Cancel();
        base.Dispose(disposing);
    }

    private void Stop() => acting?.Cancel();

    private async Task UndoAsync(PastImport import)
    {
        using var stop = new CancellationTokenSource();
        (acting, asked, told, fault, doing) = (stop, 0, null, null, T["import.undoing", Numbers.Count(0)]);
        var progress = new ThrottledProgress<long>(Clock, count => _ = InvokeAsync(() =>
        {
            doing = doing is null ? null : T["import.undoing", Numbers.Count(count)];
            StateHasChanged();
        }));
        try
        {
            var report = await Work.UndoAsync(import.Id, progress, stop.Token);
            (told, fault) = report.IsDone ? (Said(import, report), (string?)null) : (null, T["import.list.refused"]);
            imports = await Work.ListAsync(Left);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            fault = T["import.list.stopped"];
        }
        catch (Exception failure)
        {
            LogFailure(Log, failure);
            fault = T[failure is UnauthorizedAccessException ? "import.refused" : "import.list.failed"];
        }
        finally
        {
            (acting, doing) = (null, null);
        }
    }

    private string Said(PastImport import, UndoReport report)
    {
        var name = import.FileName ?? T["import.list.noname"];
        var said = T["import.list.told", name, Numbers.Count(report.Removed), Numbers.Count(report.Restored)];
        if (report.Changed > 0)
        {
            said += " " + T["import.list.changed", Numbers.Count(report.Changed)];
            said += report.ChangedNames.Count == 0 ? "" : " " + T["import.list.names", string.Join(", ", report.ChangedNames.Select(VisibleText.Of))];
        }

        return report.Locked == 0 ? said : said + " " + T["import.list.locked", Numbers.Count(report.Locked)];
    }

    private string When(DateTime utc) =>
        PeriodFormatter.Instant(utc, TimeZoneInfo.FindSystemTimeZoneById(Organisations.Current.TimeZone), CultureInfo.CurrentCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "Taking an import back failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
