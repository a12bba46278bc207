using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ServiceKpi.Web.Ui.Pages;

/// <summary>
/// A component that reads what it shows before it is drawn. Blazor draws a component as soon as the reading of
/// <see cref="ComponentBase.OnInitializedAsync"/> really waits, which is with half of what it shows; this one is drawn when all
/// is there. What was drawn before stays until then.
/// </summary>
public abstract class LoadedComponent : ComponentBase, IDisposable
{
    private CancellationTokenSource? reading;
    private Task loading = Task.CompletedTask;
    private int turn;

    /// <summary>What the page may know of its request.</summary>
    [Inject]
    protected PageRequest Request { get; set; } = null!;

    /// <summary>Ends when nobody waits any more for what is read: the visitor has left, or asks something else.</summary>
    protected CancellationToken Left { get; private set; }

    /// <summary>What was asked when what is shown, or being read, was read; nothing before the first time.</summary>
    protected object? WasAsked { get; private set; }

    /// <summary>What the reading depends on: it is read again when this has become another. By default it never does.</summary>
    protected virtual object Asked => GetType();

    /// <inheritdoc/>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (await ReadAsAskedAsync())
        {
            await base.SetParametersAsync(ParameterView.Empty);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads what is shown. The parameters are there, and nothing of it is drawn yet.</summary>
    protected abstract Task PrepareAsync();

    /// <summary>Reads what is asked now, unless that is read already or being read.</summary>
    /// <returns>False when something else was asked meanwhile, or the component is gone: then there is nothing to draw.</returns>
    protected async Task<bool> ReadAsAskedAsync()
    {
        if (!Equals(WasAsked, Asked))
        {
            WasAsked = Asked;
            loading = ReadAfterAsync(loading, ++turn);
            if (!loading.IsCompleted)
            {
                OnReading(isReading: true);
            }
        }

        var mine = turn;
        try
        {
            await loading;
        }
        finally
        {
            if (mine == turn)
            {
                OnReading(isReading: false);
            }
        }

        return mine == turn;
    }

    /// <summary>Told when somebody has to wait for what is read, and when they no longer have to.</summary>
    protected virtual void OnReading(bool isReading)
    {
        // Whoever shows nothing of it need not know.
    }

    /// <summary>Half of what was read is not drawn, whatever else happens meanwhile.</summary>
    protected sealed override bool ShouldRender() => loading.IsCompleted;

    /// <summary>Lets the answer have another status, while the page says what there is.</summary>
    protected void Say(int status) => Request.Say(status);

    /// <summary>Lets the answer say that there is no such page, while the page says what there is.</summary>
    protected void SayNotFound() => Say(StatusCodes.Status404NotFound);

    /// <inheritdoc cref="IDisposable.Dispose"/>
    protected virtual void Dispose(bool disposing)
    {
        turn++;
        reading?.Cancel();
        reading?.Dispose();
        reading = null;
    }

    /// <summary>Ends what nobody waits for any more, lets it end, and reads: two readings would write the same fields.</summary>
    private async Task ReadAfterAsync(Task before, int mine)
    {
        if (reading is not null)
        {
            await reading.CancelAsync();
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (mine != turn)
            {
                return;
            }

            reading?.Dispose();
        }

        reading = CancellationTokenSource.CreateLinkedTokenSource(Request.Left);
        Left = reading.Token;
        try
        {
            await PrepareAsync();
        }
        catch (Exception) when (mine != turn)
        {
            // Another was asked meanwhile, and is answered. What was called off may end in any way: SQL Server calls it a fault.
        }
    }
}

/// <summary>
/// A page whose whole state is its address: another query shows something else in place, without another page. Blazor tells a page only
/// of parameters; this one listens to the address, reads anew, and gives up what it still read for the one before.
/// </summary>
public abstract class LivePage : LoadedComponent
{
    /// <summary>Knows the address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageProgress Progress { get; set; } = null!;

    /// <inheritdoc/>
    protected sealed override object Asked => new Uri(Navigation.Uri).GetLeftPart(UriPartial.Query);

    /// <inheritdoc/>
    protected sealed override void OnInitialized() => Navigation.LocationChanged += Follow;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Follow;
        OnReading(isReading: false);
        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected sealed override void OnReading(bool isReading) => Progress.Is(this, isReading);

    private static string PathOf(string address) => new Uri(address).AbsolutePath;

    private void Follow(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        try
        {
            // Another path is another page, or this one with other parameters, of which it is told.
            if (WasAsked is string before && PathOf(before) == PathOf(change.Location) && await ReadAsAskedAsync())
            {
                StateHasChanged();
            }
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });
}
