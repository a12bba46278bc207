using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Public;

/// <summary>
/// The pages of customers, who have no account: static, without a script, a cookie of theirs or a circuit. What may be seen and done follows
/// from the token or code of the address alone, so a form of theirs needs no other proof of where it came from.
/// </summary>
internal static partial class PublicEndpoints
{
    private const int MessageLength = 1_000;

    /// <summary>Whoever has written so often waits until somebody reads it.</summary>
    private const int MostUnread = 5;

    public static void MapPublicPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Public).WithMetadata(new OwnStatus()).AddEndpointFilter(KeepTypedAsync);
        pages.MapGet("/s/{token}", SurveyAsync);
        pages.MapPost("/s/{token}", AnswerAsync);
        pages.MapGet("/s/{token}/stop", StopAsync);
        pages.MapPost("/s/{token}/stop", StoppedAsync);
        pages.MapGet("/s/o/{outlet}", CounterAsync);
        pages.MapPost("/s/o/{outlet}", AnswerAtCounterAsync);
        pages.MapGet("/t", () => Page<TrackPage>(new { }));
        pages.MapPost("/t", FindAsync);
        pages.MapGet("/t/{code}", TrackAsync);
        pages.MapPost("/t/{code}", WriteAsync);
        pages.MapPost("/t/{code}/rate", RateAsync);
        pages.MapGet("/o/{outlet}", OutletAsync);
    }

    /// <summary>A database that cannot be written to right now takes nothing that was typed: one button sends it again.</summary>
    private static async ValueTask<object?> KeepTypedAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        try
        {
            return await next(invocation);
        }
        catch (Exception fault) when (context.Request.HasFormContentType && DatabaseFault.IsLost(fault) && !context.RequestAborted.IsCancellationRequested)
        {
            LogUnstored(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PublicEndpoints)), fault);
            var typed = await context.Request.ReadFormAsync(context.RequestAborted);
            (string Name, string Value)[] fields = [.. typed.SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))];
            return new RazorComponentResult<BusyPage>(new { Typed = fields }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }

    private static async Task<IResult> SurveyAsync(string token, IAsking asking, HttpContext context) =>
        await asking.FindAsync(token, context.RequestAborted) is { } put ? Page<SurveyPage>(new { Put = put }) : Gone();

    private static async Task<IResult> AnswerAsync(
        string token, [FromForm] int? score, [FromForm] string? comment, [FromForm] string? sign, IAsking asking, ISignAnswers signs, HttpContext context)
    {
        if (sign is null)
        {
            var answered = await asking.AnswerAsync(token, score, Fitting(comment, TextLimits.SurveyComment), PublicVisitor.Because, context.RequestAborted);
            return answered == Outcome.Missing ? Gone() : SeeOther(PublicLinks.SurveyOf(token));
        }

        if (Enum.TryParse<ServiceSign>(sign, out var one) && score is >= SignAnswer.Lowest and <= SignAnswer.Highest and var said)
        {
            await signs.AnswerAsync(token, one, said, PublicVisitor.Because, context.RequestAborted);
        }

        return SeeOther(PublicLinks.SurveyOf(token));
    }

    private static async Task<IResult> StopAsync(string token, IAsking asking, HttpContext context) =>
        await asking.FindAsync(token, context.RequestAborted) is { Request.Customer: not null } put ? Page<StopPage>(new { Put = put }) : Gone();

    /// <summary>Answered with a page and not with a redirect, because mail programs post here by themselves when somebody presses their own button (RFC 8058).</summary>
    private static async Task<IResult> StoppedAsync(string token, IAsking asking, HttpContext context) =>
        await asking.FindAsync(token, context.RequestAborted) is { Request.Customer: not null } put && await asking.StopAsync(token, PublicVisitor.Because, context.RequestAborted)
            ? Page<StopPage>(new { Put = put, IsDone = true })
            : Gone();

    private static async Task<IResult> CounterAsync(string outlet, string? done, IOutletBook outlets, TimeProvider clock, HttpContext context) =>
        await outlets.FindAsync(outlet, context.RequestAborted) is var (found, _) && found.ExistsOn(found.DayOf(clock.GetUtcNow().UtcDateTime)) ? Page<CounterSurveyPage>(new { Outlet = found, IsDone = done == "1", IsRefused = done == "0" }) : Gone();

    private static async Task<IResult> AnswerAtCounterAsync(
        string outlet, [FromForm] int score, [FromForm] string? comment, IOutletBook outlets, IAsking asking, PublicVisitor visitor, HttpContext context)
    {
        if (await outlets.FindAsync(outlet, context.RequestAborted) is not var (found, _))
        {
            return Gone();
        }

        var isTaken = score is >= 1 and <= 5 && visitor.MayAnswerAtCounter(context, found.Id)
            && await asking.AnswerAtCounterAsync(found.Id, SurveyKind.Csat, score, Fitting(comment, TextLimits.SurveyComment), PublicVisitor.Because, context.RequestAborted);
        return SeeOther(PublicLinks.CounterSurvey(found.Code) + (isTaken ? "?done=1" : "?done=0"));
    }

    private static async Task<IResult> FindAsync([FromForm] string? code, IDesk desk, PublicVisitor visitor, HttpContext context) =>
        await TrackedAsync(code, desk, visitor, context) is { Ticket.TrackingCode: { } found } ? SeeOther(PublicLinks.TrackOf(found))
            : visitor.IsGuessing(context) ? Nothing(visitor, context)
            : Page<TrackPage>(new { Typed = code, IsWrong = true });

    private static async Task<IResult> TrackAsync(string code, IDesk desk, IAsking asking, PublicVisitor visitor, HttpContext context) =>
        await TrackedAsync(code, desk, visitor, context) is { } tracked
            ? Page<TrackPage>(new { Tracked = tracked, MayRate = await MayRateAsync(tracked, asking, context) })
            : Nothing(visitor, context);

    /// <summary>The digits of the telephone show more; with them a message reaches the outlet.</summary>
    private static async Task<IResult> WriteAsync(
        string code, [FromForm] string? digits, [FromForm] string? message, [FromForm] string? key, IDesk desk, IAsking asking, PublicVisitor visitor, HttpContext context)
    {
        if (await TrackedAsync(code, desk, visitor, context) is not { } tracked)
        {
            return Nothing(visitor, context);
        }

        var number = tracked.Ticket.Number;
        if (visitor.IsGuessedAt(number))
        {
            return TooOften();
        }

        var isKnown = tracked.LastDigits is { } last && last == digits;
        if (!isKnown)
        {
            await visitor.GuessedAtAsync(number, context.RequestAborted);
            return Page<TrackPage>(new { Tracked = tracked, IsWrong = true, MayRate = await MayRateAsync(tracked, asking, context) });
        }

        var said = Fitting(message, MessageLength)?.Trim();
        if (string.IsNullOrEmpty(said))
        {
            return Page<TrackPage>(new { Tracked = tracked, IsKnown = true, MayRate = await MayRateAsync(tracked, asking, context) });
        }

        // A course that is settled is not opened again by thanks: whoever reads the words says what they are.
        TicketAct act = tracked.Ticket.Course.IsOpen ? new TicketAct.Contacted(TicketAct.OwnPage, ByCustomer: true, said) : new TicketAct.Wrote(said);
        var isSent = tracked.Ticket.Course.Unread < MostUnread
            && (await desk.AddAsync(number, [act], null, KeyOf(number, key, said), PublicVisitor.Because, context.RequestAborted)).Outcome is Outcome.Stored or Outcome.Unchanged;
        var shown = await desk.TrackAsync(tracked.Ticket.TrackingCode!, context.RequestAborted) ?? tracked;
        return Page<TrackPage>(new { Tracked = shown, IsKnown = true, IsSent = isSent, Unsent = isSent ? null : said, MayRate = await MayRateAsync(shown, asking, context) });
    }

    /// <summary>The same words sent twice are one message; other words, or those of another ticket, are not.</summary>
    private static string KeyOf(string number, string? key, string said) =>
        "web-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}\n{key}\n{said}")))[..40];

    /// <summary>What was typed, its lines ended as the browser has counted them; what is longer than a browser lets anybody type ends there.</summary>
    private static string? Fitting(string? typed, int length) => typed?.ReplaceLineEndings("\n") switch
    {
        { } text when text.Length > length => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)],
        var text => text,
    };

    private static async Task<IResult> RateAsync(string code, IDesk desk, IAsking asking, PublicVisitor visitor, HttpContext context)
    {
        if (await TrackedAsync(code, desk, visitor, context) is not { } tracked)
        {
            return Nothing(visitor, context);
        }

        var asked = await asking.AskAsync(tracked.Ticket.Number, AskWay.Tracking, PublicVisitor.Because, context.RequestAborted);
        return SeeOther(asked.Request is { AnsweredAt: null } request ? PublicLinks.SurveyOf(request.Token) : PublicLinks.TrackOf(tracked.Ticket.TrackingCode!));
    }

    private static async Task<IResult> OutletAsync(
        string outlet, IOutletBook outlets, IOrganisationBook organisations, PublishedStandards published, TimeProvider clock, HttpContext context)
    {
        if (!organisations.Current.ShowsOutlets || await outlets.FindAsync(outlet, context.RequestAborted) is not var (found, _))
        {
            return Gone();
        }

        var today = found.DayOf(clock.GetUtcNow().UtcDateTime);
        var month = Period.MonthOf(Period.MonthOf(today).DayBefore);
        return Page<OutletPage>(new { Outlet = found, Today = today, Month = month, Published = await published.ReadAsync(found, today, month, context.RequestAborted) });
    }

    private static async Task<bool> MayRateAsync(TrackedTicket tracked, IAsking asking, HttpContext context) =>
        await asking.OfferAsync(tracked.Ticket.Number, context.RequestAborted) is { Refusal: null, Request: null or { AnsweredAt: null } };

    /// <summary>The ticket of a code; whoever types wrong ones waits.</summary>
    private static async Task<TrackedTicket?> TrackedAsync(string? typed, IDesk desk, PublicVisitor visitor, HttpContext context)
    {
        var tracked = TrackingCode.Of(typed) is { } code ? await desk.TrackAsync(code, context.RequestAborted) : null;
        if (tracked is null)
        {
            await visitor.GuessedAsync(context);
        }

        return tracked;
    }

    private static RazorComponentResult<GonePage> Nothing(PublicVisitor visitor, HttpContext context) => visitor.IsGuessing(context)
        ? TooOften()
        : Gone();

    private static RazorComponentResult<GonePage> TooOften() => new(new { IsTooOften = true }) { StatusCode = StatusCodes.Status429TooManyRequests };

    /// <summary>Says that there is nothing, and not whether there ever was.</summary>
    private static RazorComponentResult<GonePage> Gone() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<TPage> Page<TPage>(object parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(parameters);

    private static RedirectHttpResult SeeOther(string path) => TypedResults.Redirect(path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a customer sent was not stored; they were asked to send it again.")]
    private static partial void LogUnstored(ILogger log, Exception fault);
}
