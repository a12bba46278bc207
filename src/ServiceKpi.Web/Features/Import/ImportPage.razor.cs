using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace ServiceKpi.Web.Features.Import;

/// <summary>Brings a file in: choose it, say what its columns are, see what would happen, import.</summary>
public sealed partial class ImportPage
{
    private static readonly Ends StoringEnds = new("import.stopped", "import.failed");

    private readonly CancellationTokenSource left = new();
    private ImportStep step;
    private ImportDraft? draft;
    private ImportReport? report;
    private CancellationTokenSource? acting;
    private string? doing;
    private double? share;
    private string? fault;
    private string? told;
    private ElementReference stage;
    private bool focusesStage;

    [Inject]
    private ImportWork Work { get; set; } = null!;

    [Inject]
    private ImportMessageFormatter Messages { get; set; } = null!;

    [Inject]
    private UndoFormatter Undone { get; set; } = null!;

    [Inject]
    private NumberFormatter Numbers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private ILogger<ImportPage> Log { get; set; } = null!;

    private bool HasWork => report is { } checkedFile && checkedFile.Inserted + checkedFile.Updated > 0;

    private bool IsStopped => draft is { Strict: true } && report is { Bad: > 0 };

    /// <summary>Whoever leaves the page ends what it does, and takes the file along.</summary>
    public void Dispose()
    {
        left.Cancel();
        Work.Leave(draft);
        left.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusesStage)
        {
            // The button that was pressed is gone, and the focus with it.
            focusesStage = false;
            await stage.FocusAsync();
        }
    }

    private static string NextOf(ImportKind kind) => kind switch
    {
        ImportKind.Outlets => "/settings/outlets",
        ImportKind.Daily => "/completeness",
        ImportKind.Tickets => "/kpis/ticket-requests",
        ImportKind.Surveys => "/kpis/csat",
        ImportKind.Memberships => "/kpis/retention-rate",
        ImportKind.Customers => CustomerLinks.Page,
        ImportKind.Events => "/events",
        _ => TargetLinks.Page,
    };

    private async Task TakeAsync(IBrowserFile file)
    {
        if (file.Size > Uploads.MostBytes)
        {
            fault = T["import.toolarge", file.Name, Uploads.MostBytes / 1024 / 1024];
            return;
        }

        var progress = Watch<double>(part => (share, doing) = (part, T["import.uploading", file.Name, Numbers.Percent(part * 100, 0)]));
        await ActAsync(T["import.uploading", file.Name, Numbers.Percent(0, 0)], StoringEnds with { Failed = "import.lost" }, async cancel =>
        {
            draft = await Work.TakeAsync(file, progress, cancel);
            step = ImportStep.Columns;
        });
    }

    private Task TurnAsync(string? sheet) => ActAsync(T["import.turning", sheet ?? T["import.sheet.first"]], StoringEnds, async cancel => await Work.TurnAsync(draft!, sheet, cancel));

    private Task CheckAsync() => RunAsync("import.reading", rehearse: true, ImportStep.Preview);

    private async Task StoreAsync()
    {
        await RunAsync("import.storing", rehearse: false, ImportStep.Done);
        if (step == ImportStep.Done && report is { } done)
        {
            (told, fault) = done.Stored
                ? (T["import.done", draft!.Upload.Name, Numbers.Count(done.Inserted), Numbers.Count(done.Updated)], null)
                : ((string?)null, T["import.notstored", Numbers.Count(done.Bad)]);
        }
    }

    private Task RunAsync(string words, bool rehearse, ImportStep next)
    {
        var progress = Watch<ImportProgress>(now =>
            (share, doing) = (now.TotalBytes is > 0 and var total ? (double)now.Bytes / total : 0, T[words, Numbers.Count(now.Rows)]));
        return ActAsync(T[words, Numbers.Count(0)], StoringEnds, async cancel =>
        {
            report = await Work.RunAsync(draft!, rehearse, progress, cancel);
            step = next;
        });
    }

    private Task UndoAsync(PastImport import)
    {
        var progress = Watch<long>(count => (share, doing) = (null, T["import.undoing", Numbers.Count(count)]));
        return ActAsync(T["import.undoing", Numbers.Count(0)], new Ends("import.list.stopped", "import.list.failed"), async cancel =>
        {
            var undone = await Work.UndoAsync(import.Id, progress, cancel);
            (told, fault) = undone.IsDone ? (Undone.Said(import, undone), (string?)null) : (null, T["import.list.refused"]);
        });
    }

    /// <summary>Does something that takes a while, tells what went wrong, and draws nothing for who has left.</summary>
    private async Task ActAsync(string words, Ends ends, Func<CancellationToken, Task> act)
    {
        if (acting is not null)
        {
            // The second click of a double one.
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(left.Token);
        (acting, doing, share, fault, told) = (stop, words, null, null, null);
        try
        {
            await act(stop.Token);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            fault = T[ends.Stopped];
        }
        catch (ImportException refused)
        {
            fault = Messages.Fault(refused.Said);
        }
        catch (Exception failure)
        {
            LogFailure(Log, failure);
            fault = T[failure switch
            {
                FileNotFoundException => "import.gone",
                UnauthorizedAccessException => "import.refused",
                _ => ends.Failed,
            }];
            if (failure is FileNotFoundException)
            {
                (step, draft, report) = (ImportStep.Choose, null, null);
            }
        }
        finally
        {
            (acting, doing, focusesStage) = (null, null, true);
        }
    }

    private ThrottledProgress<T1> Watch<T1>(Action<T1> show) => new(Clock, value => _ = InvokeAsync(() =>
    {
        if (doing is not null)
        {
            show(value);
            StateHasChanged();
        }
    }));

    private void Stop() => acting?.Cancel();

    private void GoBack() => (step, report, fault, told, focusesStage) = (ImportStep.Columns, null, null, null, true);

    private void BeginAgain()
    {
        Work.Leave(draft);
        (step, draft, report, fault, told, focusesStage) = (ImportStep.Choose, null, null, null, null, true);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import on the screen failed")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    /// <summary>How it is said that something was stopped, or failed.</summary>
    private sealed record Ends(string Stopped, string Failed);
}

/// <summary>How far somebody has come.</summary>
internal enum ImportStep
{
    /// <summary>There is no file yet.</summary>
    Choose,

    /// <summary>The columns are being matched.</summary>
    Columns,

    /// <summary>What would happen is shown.</summary>
    Preview,

    /// <summary>It is imported.</summary>
    Done,
}

/// <summary>Hands on what it is told, but not more often than a page can show it.</summary>
internal sealed class ThrottledProgress<T>(TimeProvider clock, Action<T> show) : IProgress<T>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private long shownAt = clock.GetTimestamp();

    public void Report(T value)
    {
        if (clock.GetElapsedTime(shownAt) >= Pause)
        {
            shownAt = clock.GetTimestamp();
            show(value);
        }
    }
}
