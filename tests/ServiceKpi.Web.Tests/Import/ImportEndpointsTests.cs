using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

/// <summary>Imports by programs.</summary>
public sealed class ImportEndpointsTests : IAsyncLifetime
{
    private static readonly string[] Counted = ["read", "inserted", "updated", "unchanged", "rejected"];

    private DemoServer server = null!;
    private HttpClient program = null!;

    public async Task InitializeAsync()
    {
        server = await DemoServer.StartAsync(empty: true);
        program = await ProgramAsync("pos", Role.Admin);
    }

    public async Task DisposeAsync()
    {
        program.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task It_answers_the_report_of_the_command_and_where_the_rejected_rows_are()
    {
        var report = await ImportedAsync("daily?create-outlets=true&name=november.csv", TempFolder.Daily + "A,2026-02-30,1,1\n");
        var again = await ImportedAsync("daily", TempFolder.Daily);

        Counts(report).Should().Be("5 4 0 0 1");
        Counts(again).Should().Be("4 0 0 4 0");
        again.TryGetProperty("rejectsFile", out var none).Should().BeTrue();
        none.ValueKind.Should().Be(JsonValueKind.Null);
        report.GetProperty("createdOutlets").EnumerateArray().Select(o => o.GetString()).Should().Equal("A", "B");
        report.GetProperty("rejects")[0].GetProperty("column").GetString().Should().Be("date");
        var rejects = await program.GetStringAsync(new Uri(report.GetProperty("rejectsFile").GetString()!, UriKind.Relative));
        rejects.Should().Contain("6,date,2026-02-30,");
        (await server.Services.GetRequiredService<PastImports>().ListAsync(5, default))[^1].Should().Match<PastImport>(p => p.FileName == "november.csv" && p.Who == "pos");
    }

    [Fact]
    public async Task The_options_of_the_command_are_its_query()
    {
        const string Foreign = "Toko;Tgl;Tamu;Uang\nA;31/01/2026;1.200;1.000,50\n";

        var report = await ImportedAsync("daily?create-outlets&map=Toko%3Doutlet&map=Tgl%3Ddate&map=Tamu%3Dvisits&map=Uang%3Drevenue&number-format=id&date-format=dmy&zone=Asia/Makassar", Foreign);
        var rehearsed = await ImportedAsync("daily?rehearse=true", "outlet,date,visits,revenue\nA,2026-02-01,1,1\n");
        var strict = await ImportedAsync("daily?strict=yes", "outlet,date,visits,revenue\nA,2026-02-01,1,1\nB,2026-02-01,1,1\n");
        var after = await ImportedAsync("daily", "outlet,date,visits,revenue\nA,2026-02-01,1,1\nA,2026-01-31,1200,1000.50\n");

        Counts(report).Should().Be("1 1 0 0 0");
        Counts(rehearsed).Should().Be("1 1 0 0 0");
        (Counts(strict), strict.GetProperty("stored").GetBoolean()).Should().Be(("2 0 0 0 2", false));
        Counts(after).Should().Be("2 1 0 1 0", "neither the rehearsal nor the strict import stored anything");
    }

    [Theory]
    [InlineData("daily?strict=perhaps", "strict is true or false.")]
    [InlineData("daily?number-format=fr", "number-format is one of en, id.")]
    [InlineData("daily?date-format=ymd", "date-format is one of dmy, mdy.")]
    [InlineData("daily?preset=none", "preset is one of ")]
    [InlineData("daily?map=Toko", "map=Toko must be written as HEADING=column.")]
    [InlineData("daily?creat-outlets=true", "creat-outlets is no option of an import.")]
    [InlineData("daily?reason=why", "reason goes with targets only.")]
    [InlineData("daily?zone=Mars/Olympus", "Mars/Olympus")]
    [InlineData("daily?append=true", "surveys")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string query, string why)
    {
        using var answer = await PostAsync(query, TempFolder.Daily);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString().Should().Contain(why);
    }

    [Theory]
    [InlineData("")]
    [InlineData("outlet,visits,revenue\nA,1,1\n")]
    [InlineData("%PDF-1.7\n")]
    public async Task A_file_that_cannot_be_imported_is_refused_as_a_whole(string text)
    {
        using var answer = await PostAsync("daily?create-outlets=true", text);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("/problems/unreadable-file");
    }

    [Fact]
    public async Task Only_admins_import_and_there_are_these_kinds()
    {
        using var manager = await ProgramAsync("manager", Role.Manager);
        using var refused = await manager.PostAsync(new Uri("/api/v1/import/daily", UriKind.Relative), new StringContent(TempFolder.Daily));
        using var unknown = await PostAsync("wishes", TempFolder.Daily);

        (refused.StatusCode, unknown.StatusCode).Should().Be((HttpStatusCode.Forbidden, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Eight_imports_at_once_are_all_stored()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => ImportedAsync("daily?create-outlets=true", $"outlet,date,visits,revenue\nO{i},2026-01-01,{i},1\n")));

        reports.Select(Counts).Should().AllBe("1 1 0 0 0");
        (await ImportedAsync("daily", string.Concat(Enumerable.Range(0, 8).Select(i => $"O{i},2026-01-01,{i},1\n").Prepend("outlet,date,visits,revenue\n"))))
            .GetProperty("unchanged").GetInt32().Should().Be(8);
    }

    [Fact]
    public async Task A_program_that_leaves_in_the_midst_stores_nothing()
    {
        using var leaving = new CancellationTokenSource();
        using var content = new NeverEnding(leaving);
        var sending = () => program.PostAsync(new Uri("/api/v1/import/outlets", UriKind.Relative), content, leaving.Token);

        await sending.Should().ThrowAsync<OperationCanceledException>();
        var next = await ImportedAsync("outlets", "outlet,name\nWHOLE,Whole\n");

        Counts(next).Should().Be("1 1 0 0 0");
        (await program.GetStringAsync(new Uri("/api/v1/export/outlets.csv", UriKind.Relative))).Should().NotContain("HALF");
    }

    private static string Counts(JsonElement report) =>
        string.Join(' ', Counted.Select(n => report.GetProperty(n).GetInt64()));

    private async Task<JsonElement> ImportedAsync(string query, string text)
    {
        using var answer = await PostAsync(query, text);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.Should().Be(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private async Task<HttpResponseMessage> PostAsync(string query, string text)
    {
        using var content = new StringContent(text, Encoding.UTF8, "text/csv");
        return await program.PostAsync(new Uri("/api/v1/import/" + query, UriKind.Relative), content);
    }

    private async Task<HttpClient> ProgramAsync(string name, Role role)
    {
        var added = await server.Services.GetRequiredService<IPeople>().AddProgramAsync(new PersonDraft(name, name, role, AllOutlets: true, []), TestActors.Budi, default);
        var client = server.Visit();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", added.Key);
        return client;
    }

    /// <summary>Sends a row, and then leaves.</summary>
    private sealed class NeverEnding(CancellationTokenSource leaving) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("outlet,name\nHALF,Half\n"u8.ToArray());
            await stream.FlushAsync();
            await leaving.CancelAsync();
            await Task.Delay(Timeout.Infinite, leaving.Token);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
