using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ServiceKpi.Web.Public;

/// <summary>
/// The pages of customers, who have no account: static, without a script, a cookie of theirs or a circuit. What may be seen and done follows
/// from the token or code of the address alone, so a form of theirs needs no other proof of where it came from.
/// </summary>
internal static class PublicEndpoints
{
    private const int MessageLength = 1_000;

    public static void MapPublicPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Public).WithMetadata(new OwnStatus());
        pages.MapGet("/s/{token}", SurveyAsync);
        pages.MapPost("/s/{token}", AnswerAsync);
        pages.MapGet("/s/o/{outlet}", CounterAsync);
        pages.MapPost("/s/o/{outlet}", AnswerAtCounterAsync);
        pages.MapGet("/t", () => Page<TrackPage>(new { }));
        pages.MapPost("/t", FindAsync);
        pages.MapGet("/t/{code}", TrackAsync);
        pages.MapPost("/t/{code}", WriteAsync);
        pages.MapPost("/t/{code}/rate", RateAsync);
        pages.MapGet("/o/{outlet}", OutletAsync);
    }

    private static async Task<IResult> SurveyAsync(string token, IAsking asking, HttpContext context) =>
        await asking.FindAsync(token, context.RequestAborted) is { } put ? Page<SurveyPage>(new { Put = put }) : Gone();

    private static async Task<IResult> AnswerAsync(
        string token, [FromForm] int? score, [FromForm] string? comment, IAsking asking, HttpContext context)
    {
        if (await asking.FindAsync(token, context.RequestAborted) is not { } put)
        {
            return Gone();
        }

        var (lowest, highest) = SurveyAnswer.ScaleOf(put.Request.Kind);
        var isPossible = score is null || (score >= lowest && score <= highest);
        if (isPossible && !(comment?.Length > TextLimits.SurveyComment))
        {
            await asking.AnswerAsync(token, score, comment, PublicVisitor.Because(context), context.RequestAborted);
        }

        return SeeOther(PublicLinks.SurveyOf(token));
    }

    private static async Task<IResult> CounterAsync(string outlet, string? done, IOutletBook outlets, HttpContext context) =>
        await outlets.FindAsync(outlet, context.RequestAborted) is var (found, _) ? Page<CounterSurveyPage>(new { Outlet = found, IsDone = done is not null }) : Gone();

    private static async Task<IResult> AnswerAtCounterAsync(
        string outlet, [FromForm] int score, [FromForm] string? comment, IOutletBook outlets, IAsking asking, PublicVisitor visitor, HttpContext context)
    {
        if (await outlets.FindAsync(outlet, context.RequestAborted) is not var (found, _))
        {
            return Gone();
        }

        if (score is >= 1 and <= 5 && !(comment?.Length > TextLimits.SurveyComment) && visitor.MayAnswerAtCounter(context, found.Id))
        {
            await asking.AnswerAtCounterAsync(found.Id, SurveyKind.Csat, score, comment, PublicVisitor.Because(context), context.RequestAborted);
        }

        return SeeOther(PublicLinks.CounterSurvey(found.Code) + "?done=1");
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

        var isKnown = tracked.LastDigits is { } last && last == digits;
        if (!isKnown)
        {
            await visitor.GuessedAsync(context);
        }

        var isSent = isKnown && message?.Trim() is { Length: > 0 and <= MessageLength } said && key is { Length: > 0 and <= 64 }
            && (await desk.AddAsync(tracked.Ticket.Number, [new TicketAct.Contacted("web", ByCustomer: true, said)], null, "web-" + key[..Math.Min(key.Length, 60)], PublicVisitor.Because(context), context.RequestAborted))
                .Outcome is Outcome.Stored or Outcome.Unchanged;
        var shown = isSent ? await desk.TrackAsync(tracked.Ticket.TrackingCode!, context.RequestAborted) : tracked;
        return Page<TrackPage>(new { Tracked = shown, IsKnown = isKnown, IsWrong = !isKnown, IsSent = isSent, MayRate = await MayRateAsync(tracked, asking, context) });
    }

    private static async Task<IResult> RateAsync(string code, IDesk desk, IAsking asking, PublicVisitor visitor, HttpContext context)
    {
        if (await TrackedAsync(code, desk, visitor, context) is not { } tracked)
        {
            return Nothing(visitor, context);
        }

        var asked = await asking.AskAsync(tracked.Ticket.Number, AskWay.Tracking, PublicVisitor.Because(context), context.RequestAborted);
        return SeeOther(asked.Request is { } request ? PublicLinks.SurveyOf(request.Token) : PublicLinks.TrackOf(tracked.Ticket.TrackingCode!));
    }

    /// <summary>What is told of an outlet is counted by the very measures of its tiles; nobody's rights are asked, so only what is published is.</summary>
    private static async Task<IResult> OutletAsync(
        string outlet, IOutletBook outlets, IOrganisationBook organisations, IStandards standards, IMeasureSource measures, TimeProvider clock, HttpContext context)
    {
        if (!organisations.Current.ShowsOutlets || await outlets.FindAsync(outlet, context.RequestAborted) is not var (found, _))
        {
            return Gone();
        }

        var today = found.DayOf(clock.GetUtcNow().UtcDateTime);
        var month = Period.MonthOf(Period.MonthOf(today).DayBefore);
        var table = await measures.ReadAsync([found.Id], [month], context.RequestAborted);
        var measured = new Measurement(table[found.Id, month], ScheduledDays: found.TradingDays(month));
        return Page<OutletPage>(new
        {
            Outlet = found,
            Today = today,
            Demand = (await standards.ReadAsync(context.RequestAborted)).Of(found.Id, null, null, today),
            Month = month,
            Kept = KpiCatalog.All.Where(k => k.Definition.IsPublished).Select(k => (Kpi: k, Value: k.Evaluate(measured)))
                .Where(k => k.Value.Value is not null && k.Value.SampleSize >= organisations.Current.MinimumSample)
                .ToList(),
        });
    }

    private static async Task<bool> MayRateAsync(TrackedTicket tracked, IAsking asking, HttpContext context) =>
        await asking.OfferAsync(tracked.Ticket.Number, context.RequestAborted) is { Refusal: null };

    /// <summary>The ticket of a code; whoever types wrong ones waits.</summary>
    private static async Task<TrackedTicket?> TrackedAsync(string? typed, IDesk desk, PublicVisitor visitor, HttpContext context)
    {
        if (visitor.IsGuessing(context))
        {
            return null;
        }

        var tracked = TrackingCode.Of(typed) is { } code ? await desk.TrackAsync(code, context.RequestAborted) : null;
        if (tracked is null)
        {
            await visitor.GuessedAsync(context);
        }

        return tracked;
    }

    private static RazorComponentResult<GonePage> Nothing(PublicVisitor visitor, HttpContext context) => visitor.IsGuessing(context)
        ? new(new { IsTooOften = true }) { StatusCode = StatusCodes.Status429TooManyRequests }
        : Gone();

    /// <summary>Says that there is nothing, and not whether there ever was.</summary>
    private static RazorComponentResult<GonePage> Gone() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<TPage> Page<TPage>(object parameters)
        where TPage : Microsoft.AspNetCore.Components.IComponent => new(parameters);

    private static RedirectHttpResult SeeOther(string path) => TypedResults.Redirect(path);
}
