using Microsoft.AspNetCore.Diagnostics;

namespace ServiceKpi.Web.Access;

/// <summary>
/// What a page may know of the request that it answers, and say in the answer. A circuit has no request: there nobody can leave before
/// the page is closed, and no status can be said any more.
/// </summary>
public sealed class PageRequest
{
    private HttpContext? context;

    /// <summary>Ends when the visitor has left.</summary>
    public CancellationToken Left { get; private set; }

    /// <summary>True when a form was sent.</summary>
    public bool IsPost => context is { } asked && HttpMethods.IsPost(asked.Request.Method);

    /// <summary>The refused request that the page stands in for: its address and the status it got; none for any other page.</summary>
    public (string Address, int Status)? Refused => context?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
        ? (asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString, asked.OriginalStatusCode)
        : null;

    /// <summary>What a form sent; none when none did.</summary>
    public async Task<IFormCollection?> FormAsync(CancellationToken cancellationToken) =>
        context is { Request: { HasFormContentType: true } asked } ? await asked.ReadFormAsync(cancellationToken) : null;

    /// <summary>Lets the answer have another status, while the page says what there is.</summary>
    public void Say(int status) => BeforeAnswer(answer => answer.StatusCode = status);

    /// <summary>Lets the browser load the page as a whole: only then do the scripts of the page run.</summary>
    public void LoadWholly() => BeforeAnswer(answer => answer.Headers.Remove("blazor-enhanced-nav"));

    /// <summary>Says which request it is.</summary>
    internal void Is(HttpContext asked)
    {
        context = asked;
        // Asked for once: a request that has ended cannot tell any more.
        Left = asked.RequestAborted;
    }

    private void BeforeAnswer(Action<HttpResponse> change)
    {
        if (context is { Response.HasStarted: false } asked)
        {
            // Not before: the framework leaves out what a page with this status has to say.
            asked.Response.OnStarting(() =>
            {
                change(asked.Response);
                return Task.CompletedTask;
            });
        }
    }
}
