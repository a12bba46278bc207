using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace ServiceKpi.Web.Features.Import;

/// <summary>What programs write one at a time: an outlet, a ticket, an answer. Each is read as a row of a file of its kind is.</summary>
internal static class RowEndpoints
{
    private const string KeyHeader = "Idempotency-Key";
    private const int KeyLength = 100;
    private const string Id = "answer";

    /// <summary>The one letter that an address keeps as it was written.</summary>
    private const string Slash = "%2F";

    private const int MostBytes = 1 << 20;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static void MapRows(this IEndpointRouteBuilder app)
    {
        app.MapPut("/api/v1/outlets/{code}", PutOutletAsync).RequireAuthorization(Policies.Admin)
            .Described("Adds an outlet or changes it; what is left out stays.").TakesRow(ImportKind.Outlets, named: "outlet");
        app.MapPost("/api/v1/tickets", PostTicketAsync).RequireAuthorization(Policies.Entry)
            .Described("Adds a ticket.").TakesRow(ImportKind.Tickets);
        app.MapPatch("/api/v1/tickets/{id}", PatchTicketAsync).RequireAuthorization(Policies.Entry)
            .Described("Changes a ticket; what is left out stays, what is null is taken away.").TakesRow(ImportKind.Tickets, named: "ticket", isPart: true);
        app.MapPost("/api/v1/surveys", PostSurveyAsync).RequireAuthorization(Policies.Entry)
            .Described("Adds an answer to a survey, or a question without one.", new ApiField(KeyHeader, "names an answer that has no id", In: ParameterLocation.Header)).TakesRow(ImportKind.Surveys);
    }

    /// <summary>Says that an endpoint takes the fields of a kind, but for the one that its address names; of a part, none is needed.</summary>
    private static void TakesRow(this RouteHandlerBuilder endpoint, ImportKind kind, string? named = null, bool isPart = false) =>
        endpoint
            .TakesObject([.. RowWriter.FieldsOf(kind).Where(f => f.Name != named).Select(f => new ApiField(f.Name, "", f.IsNeeded && !isPart, Written(kind, f.Name)))])
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).DisableAntiforgery();

    /// <summary>A question that nobody has answered names its score and its day, and has none.</summary>
    private static JsonSchemaType Written(ImportKind kind, string field) =>
        JsonSchemaType.String | JsonSchemaType.Number | JsonSchemaType.Boolean | (kind == ImportKind.Surveys && field is "score" or "answeredOn" ? JsonSchemaType.Null : default);

    private static Task<IResult> PutOutletAsync(
        HttpContext context, string code, RowWriter rows, IOrganisationBook organisations, IOutletDirectory directory, Visitor visitor, IAntiforgery antiforgery) =>
        WriteAsync(
            context, directory, visitor, antiforgery, (row, sender) => rows.PutOutletAsync(code, row, sender, organisations.Current.TimeZone, context.RequestAborted));

    private static Task<IResult> PostTicketAsync(HttpContext context, RowWriter rows, IOutletDirectory directory, Visitor visitor, IAntiforgery antiforgery) =>
        WriteAsync(context, directory, visitor, antiforgery, (row, sender) => rows.AddTicketAsync(row, sender, context.RequestAborted));

    private static Task<IResult> PatchTicketAsync(HttpContext context, string id, RowWriter rows, IOutletDirectory directory, Visitor visitor, IAntiforgery antiforgery) =>
        WriteAsync(context, directory, visitor, antiforgery, (row, sender) => rows.ChangeTicketAsync(id.Replace(Slash, "/", StringComparison.OrdinalIgnoreCase), row, sender, context.RequestAborted));

    /// <summary>An answer without an id of its own is known by its sender and the key that they give to the request: sent again, it is the same one.</summary>
    private static Task<IResult> PostSurveyAsync(HttpContext context, RowWriter rows, IOutletDirectory directory, Visitor visitor, IAntiforgery antiforgery)
    {
        var key = context.Request.Headers[KeyHeader].ToString().Trim();
        return key.Length > KeyLength
            ? Task.FromResult(Problems.Bad($"An {KeyHeader} has at most {KeyLength} characters."))
            : WriteAsync(context, directory, visitor, antiforgery, (row, sender) => rows.AddAnswerAsync(
                key.Length > 0 && !row.Any(c => c.IsOf(Id) && !string.IsNullOrWhiteSpace(c.Text)) ? [.. row.Where(c => !c.IsOf(Id)), new(Id, $"{visitor.Rights.AccountId}-{key}")] : row,
                sender,
                context.RequestAborted));
    }

    private static async Task<IResult> WriteAsync(
        HttpContext context, IOutletDirectory directory, Visitor visitor, IAntiforgery antiforgery, Func<IReadOnlyList<RowCell>, RowSender, Task<RowReceipt>> writeAsync)
    {
        if (await Problems.ForgedAsync(context, antiforgery) is { } forged)
        {
            return forged;
        }

        List<RowCell> row = [];
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Strict, context.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Problems.Bad("The body is an object.");
            }

            foreach (var field in body.RootElement.EnumerateObject())
            {
                if (CellOf(field) is not { } cell)
                {
                    return Problems.Bad($"{field.Name} is a text, a number, true, false or null.");
                }

                row.Add(cell);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Problems.Bad("The body is an object in JSON, in UTF-8, with each field once.");
        }
        catch (BadHttpRequestException exception)
        {
            return Problems.Of(exception.StatusCode, Problems.Invalid, "This cannot be taken.", exception.Message);
        }

        var sender = new RowSender(visitor.Because(), await directory.AllAsync(context.RequestAborted), visitor.Rights.MayEnter);
        return Answer(await writeAsync(row, sender));
    }

    private static RowCell? CellOf(JsonProperty field) => field.Value.ValueKind switch
    {
        JsonValueKind.String => new(field.Name, field.Value.GetString()!),
        JsonValueKind.Number => new(field.Name, field.Value.GetRawText(), IsNumber: true),
        JsonValueKind.True => new(field.Name, "true"),
        JsonValueKind.False => new(field.Name, "false"),
        JsonValueKind.Null => new(field.Name, ""),
        _ => null,
    };

    private static IResult Answer(RowReceipt receipt) => receipt.Outcome switch
    {
        RowOutcome.Created => Results.Json(new { outcome = "created" }, statusCode: StatusCodes.Status201Created),
        RowOutcome.Changed => Results.Json(new { outcome = "changed" }),
        RowOutcome.Unchanged => Results.Json(new { outcome = "unchanged" }),
        RowOutcome.Taken => Problems.Of(StatusCodes.Status409Conflict, Problems.Exists, "Another one of this number or id is stored, and stays."),
        RowOutcome.Missing => Problems.Of(StatusCodes.Status404NotFound, Problems.UnknownTicket, "There is no such ticket."),
        RowOutcome.UnknownOutlet => Problems.Of(StatusCodes.Status404NotFound, Problems.UnknownOutlet, "There is no such outlet.", receipt.Reason),
        RowOutcome.NotYours => Problems.Of(StatusCodes.Status403Forbidden, Problems.NotYours, "You may see this outlet, not write its facts."),
        RowOutcome.Locked => Problems.Of(StatusCodes.Status423Locked, Problems.LockedMonth, "The month is locked."),
        RowOutcome.AtDesk => Problems.Of(
            StatusCodes.Status409Conflict, Problems.AtDesk, "The ticket is being worked on at the desk; what happens to it is written down there."),
        _ => Problems.Of(
            StatusCodes.Status400BadRequest,
            Problems.Invalid,
            "This cannot be taken.",
            receipt.Reason,
            receipt.Field is { } field ? new() { ["field"] = field } : null),
    };
}
