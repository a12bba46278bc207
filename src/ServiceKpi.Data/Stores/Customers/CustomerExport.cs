using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>Writes everything that is held about a customer, for whoever asks what is known of them.</summary>
internal static class CustomerExport
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<bool> WriteAsync(KpiDbContext context, string code, Stream output, CancellationToken cancellationToken)
    {
        var own = (await CustomerQueries.FindAsync(context, code, cancellationToken))?.Code ?? code;
        var codes = await CustomerQueries.CodesAsync(context, own, cancellationToken);
        var tickets = await CustomerQueries.Tickets(context, codes).AsNoTracking().OrderBy(t => t.Id).ToListAsync(cancellationToken);
        string[] numbers = [.. tickets.Select(t => t.Number)];
        var answers = context.SurveyAnswers.AsNoTracking()
            .Where(a => EF.Parameter(codes).Contains(StoredText.ByCodePoint(a.Customer!)) || (a.Customer == null && EF.Parameter(numbers).Contains(StoredText.ByCodePoint(a.Ticket!))));
        var held = new JsonObject
        {
            ["cards"] = Rows(context, await context.Set<Customer>().AsNoTracking().Where(c => EF.Parameter(codes).Contains(StoredText.ByCodePoint(c.Code))).OrderBy(c => c.Id).ToListAsync(cancellationToken)),
            ["answers"] = Rows(context, await answers.OrderBy(a => a.Id).ToListAsync(cancellationToken)),
            ["signs"] = Rows(context, await context.Set<SignAnswer>().AsNoTracking().Where(s => answers.Any(a => a.Key == s.AnswerKey)).OrderBy(s => s.Id).ToListAsync(cancellationToken)),
            ["topics"] = Rows(context, await TopicReader.MarksOf(context, answers).OrderBy(m => m.Id).ToListAsync(cancellationToken)),
            ["questions"] = Rows(context, await context.Set<SurveyRequest>().AsNoTracking()
                .Where(r => EF.Parameter(codes).Contains(StoredText.ByCodePoint(r.Customer!)) || EF.Parameter(numbers).Contains(StoredText.ByCodePoint(r.Ticket))).OrderBy(r => r.Id).ToListAsync(cancellationToken)),
            ["callbacks"] = Rows(context, await context.Set<Callback>().AsNoTracking()
                .Where(c => EF.Parameter(codes).Contains(StoredText.ByCodePoint(c.Customer!)) || EF.Parameter(numbers).Contains(StoredText.ByCodePoint(c.Ticket))).OrderBy(c => c.Id).ToListAsync(cancellationToken)),
            ["messages"] = Rows(context, await context.Set<Notice>().AsNoTracking().Where(n => EF.Parameter(codes).Contains(StoredText.ByCodePoint(n.Customer!))).OrderBy(n => n.Id).ToListAsync(cancellationToken)),
            ["memberships"] = Rows(context, await CustomerQueries.Memberships(context, codes).AsNoTracking().OrderBy(m => m.Id).ToListAsync(cancellationToken)),
        };
        if (tickets.Count == 0 && held.All(part => part.Value!.AsArray().Count == 0))
        {
            return false;
        }

        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = Json.Encoder });
        json.WriteStartObject();
        foreach (var (name, part) in held)
        {
            json.WritePropertyName(name);
            part!.WriteTo(json);
        }

        json.WriteStartArray("tickets");
        foreach (var (ticket, row) in tickets.Zip(Rows(context, tickets)))
        {
            await WriteAsync(context, ticket, row!.AsObject(), json, cancellationToken);
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }

    /// <summary>Writes a ticket with its course and, as base64 and one after the other, what is in its files.</summary>
    private static async Task WriteAsync(KpiDbContext context, Ticket ticket, JsonObject row, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var file = await DeskQueries.FileAsync(context, ticket, cancellationToken);
        row["Events"] = new JsonArray([.. file.Events.Select(e => new JsonObject { ["At"] = e.At, ["By"] = e.Who, ["What"] = JsonNode.Parse(StoredTicketEvent.Written(e.What)) })]);
        json.WriteStartObject();
        foreach (var (name, value) in row)
        {
            json.WritePropertyName(name);
            value!.WriteTo(json);
        }

        json.WriteStartArray("Files");
        foreach (var about in file.Files)
        {
            if (await Attachments.FindAsync(context, file, about.Id, cancellationToken) is { Content: var content })
            {
                json.WriteStartObject();
                json.WriteString("Name", about.Name);
                json.WriteString("Type", about.Type.MediaType());
                json.WriteBase64String("Content", content.Span);
                json.WriteEndObject();
                await json.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Every column that says something, outlets by their code.</summary>
    private static JsonArray Rows<T>(KpiDbContext context, IEnumerable<T> facts)
        where T : class
    {
        var outlets = context.Outlets.AsNoTracking().ToDictionary(o => o.Id, o => o.Code);
        var columns = context.Model.FindEntityType(typeof(T))!.GetProperties().Where(p => !p.IsShadowProperty() && !p.IsPrimaryKey()).ToList();
        var rows = new JsonArray();
        foreach (var fact in facts)
        {
            var row = new JsonObject();
            foreach (var column in columns)
            {
                var value = column.GetGetter().GetClrValue(fact);
                if (column.Name == nameof(Ticket.OutletId))
                {
                    row["Outlet"] = outlets[(int)value!];
                }
                else if (value is not null)
                {
                    row[column.Name] = JsonSerializer.SerializeToNode(value, value.GetType(), Json);
                }
            }

            rows.Add(row);
        }

        return rows;
    }
}
