using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ServiceKpi.Web.Ui.Pages;

/// <summary>
/// A page whose whole state is its address: another query shows something else in place, without another page. Blazor tells a page only
/// of parameters; this one listens to the address, reads anew, and gives up what it still read for the one before.
/// </summary>
public abstract class LivePage : LoadedComponent
{
    /// <summary>Knows the address.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected sealed override object Asked => Navigation.Uri;

    /// <inheritdoc/>
    protected sealed override void OnInitialized() => Navigation.LocationChanged += Follow;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Follow;
        base.Dispose(disposing);
    }

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
