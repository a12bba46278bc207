using Microsoft.AspNetCore.Components;

namespace ServiceKpi.Web.Components;

/// <summary>
/// A component that reads what it shows before it is drawn. Blazor draws a component as soon as the reading of
/// <see cref="ComponentBase.OnInitializedAsync"/> really waits, which is with half of what it shows; this one is drawn when all
/// is there.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private Task? preparing;

    /// <summary>The request; none in a circuit.</summary>
    [CascadingParameter]
    protected HttpContext? Context { get; set; }

    /// <summary>Ends when the visitor has left.</summary>
    protected CancellationToken Left { get; private set; }

    /// <inheritdoc/>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (preparing ??= PrepareOnceAsync());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what is shown. The parameters are there, and nothing is drawn yet.</summary>
    protected abstract Task PrepareAsync();

    /// <summary>Lets the answer have another status, while the page says what there is.</summary>
    protected void Say(int status)
    {
        if (Context is { Response.HasStarted: false } context)
        {
            // Not before: the framework leaves out what a page with this status has to say.
            context.Response.OnStarting(() =>
            {
                context.Response.StatusCode = status;
                return Task.CompletedTask;
            });
        }
    }

    /// <summary>Lets the answer say that there is no such page, while the page says what there is.</summary>
    protected void SayNotFound() => Say(StatusCodes.Status404NotFound);

    private Task PrepareOnceAsync()
    {
        // Asked for once: a request that has ended cannot tell any more.
        Left = Context?.RequestAborted ?? CancellationToken.None;
        return PrepareAsync();
    }
}
