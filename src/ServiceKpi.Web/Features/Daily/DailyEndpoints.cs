using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace ServiceKpi.Web.Features.Daily;

/// <summary>The figures of a day: what the entry page and other people's programs read and write.</summary>
internal static class DailyEndpoints
{
    public const string Route = "/api/v1/outlets/{code}/daily/{date}";

    private const string KeyHeader = "Idempotency-Key";
    private const int KeyLength = 100;
    private const int MostBytes = 1 << 20;

    private static readonly DateOnly Earliest = new(1900, 1, 1);

    public static void MapDaily(this IEndpointRouteBuilder app)
    {
        app.MapGet(Route, GetAsync).Described("What was entered for a day of an outlet, and its version as ETag.");
        app.MapPut(Route, PutAsync)
            .Described(
                "States the whole day of an outlet: what is left out is taken away.",
                new("If-Match", "the version that was seen", In: ParameterLocation.Header),
                new("Idempotency-Key", "names the write, which is done once", In: ParameterLocation.Header))
            .TakesObject(DayBody.Fields)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery();
    }

    private static async Task<IResult> GetAsync(
        HttpContext context, string code, string date, IOutletDirectory directory, IDayBook book)
    {
        var (outlet, day, fault) = await FindAsync(context, code, date, directory);
        return fault ?? Day(context, await book.FindAsync(outlet!.Id, day, context.RequestAborted));
    }

    private static async Task<IResult> PutAsync(
        HttpContext context, string code, string date, IOutletDirectory directory, IDayBook book, Visitor visitor, IAntiforgery antiforgery)
    {
        var (outlet, day, fault) = await FindAsync(context, code, date, directory);
        if (fault is not null)
        {
            return fault;
        }

        if (!visitor.Rights.MayEnter(outlet!.Id))
        {
            return Problems.Of(StatusCodes.Status403Forbidden, Problems.NotYours, "You may see this outlet, not enter its days.");
        }

        if (await Problems.ForgedAsync(context, antiforgery) is { } forged)
        {
            return forged;
        }

        var (write, refused) = await ReadAsync(context, outlet.Id, day);
        return refused ?? Answer(context, await book.WriteAsync(write!, visitor.Actor, context.RequestAborted));
    }

    private static async Task<(Outlet? Outlet, DateOnly Day, IResult? Fault)> FindAsync(
        HttpContext context, string code, string date, IOutletDirectory directory)
    {
        var outlets = await directory.AllAsync(context.RequestAborted);
        if (outlets.FirstOrDefault(o => o.Code.Equals(code, StringComparison.Ordinal)) is not { } outlet)
        {
            return (null, default, Problems.Of(StatusCodes.Status404NotFound, Problems.UnknownOutlet, "There is no such outlet."));
        }

        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= Earliest
            ? (outlet, day, null)
            : (null, default, Problems.Bad("A day is written 2026-01-31, from 1900 on."));
    }

    private static async Task<(DayWrite? Write, IResult? Refused)> ReadAsync(HttpContext context, int outletId, DateOnly day)
    {
        var key = context.Request.Headers[KeyHeader].ToString().Trim();
        if (key.Length > KeyLength)
        {
            return (null, Problems.Bad($"An {KeyHeader} has at most {KeyLength} characters."));
        }

        DayBody body;
        try
        {
            body = await DayBody.ReadAsync(context.Request.Body, context.RequestAborted);
        }
        catch (JsonException exception)
        {
            return (null, Problems.Bad(
                $"The body is an object of visits, revenue, transactions, note, closed and reason. Not understood: {exception.Path ?? "$"}."));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, Problems.Of(exception.StatusCode, Problems.Invalid, "This cannot be taken.", exception.Message));
        }

        if (body.Fault() is { } fault)
        {
            return (null, Problems.Bad(fault));
        }

        if (!SeenVersion.TryRead(context.Request.Headers, out var seen))
        {
            return (null, Problems.Bad("If-Match is the one ETag of the day that was seen, such as \"3\"."));
        }

        var write = new DayWrite
        {
            OutletId = outletId,
            Day = day,
            Figures = body.ToFigures(),
            KeepsNote = body.KeepNote,
            Seen = seen,
            Reason = body.Reason,
            Key = key.Length > 0 ? key : null,
        };
        return (write, null);
    }

    private static IResult Answer(HttpContext context, DayReceipt receipt) => receipt.Outcome switch
    {
        Outcome.ChangedByOther => Changed(context, receipt),
        Outcome.NeedsReason => Problems.Of(
            StatusCodes.Status422UnprocessableEntity, Problems.ReasonRequired, "A change of a day this long ago needs a reason."),
        Outcome.Locked => Problems.Of(StatusCodes.Status423Locked, Problems.LockedMonth, "The month is locked."),
        Outcome.Taken => Problems.Of(
            StatusCodes.Status409Conflict, Problems.KeyTaken, $"Another write was sent under this {KeyHeader}."),
        Outcome.Refused => Refused(receipt.Refusal!.Value),
        _ => Day(context, receipt),
    };

    private static IResult Refused(DayRefusal refusal) => refusal switch
    {
        DayRefusal.Future => Problems.Of(StatusCodes.Status400BadRequest, Problems.FutureDay, "The day has not come yet at the outlet."),
        DayRefusal.NotTrading => Problems.Of(
            StatusCodes.Status400BadRequest, Problems.NotTrading, "The day lies before the first or after the last day of the outlet."),
        _ => Problems.Bad($"note has at most {TextLimits.DayNote} characters."),
    };

    private static IResult Changed(HttpContext context, DayReceipt receipt)
    {
        context.Response.Headers.ETag = SeenVersion.Tag(receipt.Day.Version);
        return Problems.Of(
            StatusCodes.Status412PreconditionFailed,
            Problems.DayChanged,
            "Somebody else has changed the day.",
            more: new()
            {
                ["current"] = DayBody.Of(receipt.Day.Figures) with { Version = receipt.Day.Version },
                ["who"] = receipt.Who,
                ["at"] = receipt.At,
            });
    }

    private static IResult Day(HttpContext context, DayReceipt receipt)
    {
        context.Response.Headers.ETag = SeenVersion.Tag(receipt.Day.Version);
        return Results.Json(DayBody.Of(receipt));
    }
}
