using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

/// <summary>Programs that write one row at a time. It is Saturday, 21 November 2026, noon in Jakarta.</summary>
public abstract class RowTests(AdminSite site) : IClassFixture<AdminSite>
{
    private protected const string Tickets = "/api/v1/tickets";
    private protected const string Surveys = "/api/v1/surveys";

    private static int programs;

    private protected AdminSite Site => site;

    private protected KpiDbContext Open() => Site.Server.Services.GetRequiredService<IDbContextFactory<KpiDbContext>>().CreateDbContext();

    private protected async Task<Ticket?> FindAsync(string number)
    {
        await using var context = Open();
        return await context.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number);
    }

    private protected async Task<Ticket> TicketAsync(string number) => (await FindAsync(number))!;

    private protected async Task<List<AuditAction>> WrittenDownAsync(string ticket)
    {
        await using var context = Open();
        return await context.AuditEntries.Where(e => e.What == "ticket" && e.Key == ticket).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync();
    }

    /// <summary>On how many cases the values of 20 November at SBY01 rest.</summary>
    private protected async Task<long[]> CountAsync(params string[] kpis)
    {
        using var admin = await ProgramAsync(Role.Admin);
        var values = await admin.GetFromJsonAsync<JsonElement>($"/api/v1/kpi-values?from=2026-11-20&to=2026-11-20&outlet=SBY01&kpi={string.Join(',', kpis)}");
        return [.. values.GetProperty("values").EnumerateArray().Select(v => v.GetProperty("sampleSize").GetInt64())];
    }

    private protected static async Task<(HttpStatusCode Status, string Said)> SendAsync(HttpClient program, HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await program.SendAsync(request);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return (answer.StatusCode, (said.TryGetProperty("outcome", out var outcome) ? outcome : said.GetProperty("type")).GetString()!);
    }

    private protected async Task<HttpClient> ProgramAsync(Role role, params string[] outlets)
    {
        var people = Site.Server.Services.GetRequiredService<IPeople>();
        var ids = await Task.WhenAll(outlets.Select(Site.Server.OutletIdAsync));
        var name = $"rows-{Interlocked.Increment(ref programs)}";
        var added = await people.AddProgramAsync(new PersonDraft(name, name, role, AllOutlets: outlets.Length == 0, ids), TestActors.Budi, default);
        var program = Site.Server.Visit();
        program.DefaultRequestHeaders.Authorization = new("Bearer", added.Key);
        return program;
    }
}
