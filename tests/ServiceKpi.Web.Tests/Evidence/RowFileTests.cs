using System.Globalization;
using AngleSharp.Dom;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;

namespace ServiceKpi.Web.Tests.Evidence;

/// <summary>The page of rows and its files, as a browser receives them.</summary>
public sealed class RowFileTests : IClassFixture<DemoPages>
{
    private const string Query = "from=2026-10-01&to=2026-10-31";

    private readonly DemoPages demo;

    public RowFileTests(DemoPages demo)
    {
        this.demo = demo;
        demo.Http.DefaultRequestHeaders.AcceptLanguage.Clear();
        demo.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public static TheoryData<string> Kpis => [.. KpiCatalog.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kpis))]
    public async Task The_page_and_both_files_have_the_same_rows(string kpi)
    {
        var page = await demo.GetAsync($"/kpis/{kpi}/rows?{Query}&outlet=SBY01");
        var csv = await CsvAsync($"/kpis/{kpi}/rows.csv?{Query}&outlet=SBY01");
        var sheet = await SheetAsync($"/kpis/{kpi}/rows.xlsx?{Query}&outlet=SBY01");

        var headings = Array.FindIndex(csv, r => r.All(f => f.Length == 0)) + 1;
        var rows = csv.Length - headings - 1;
        sheet.Should().Be(rows + 2);
        page.QuerySelectorAll("table.listing tbody tr").Length.Should().Be(Math.Min(50, rows)).And.BePositive();
        csv[headings].Skip(2).Should().Equal(page.QuerySelectorAll("table.listing thead th").Select(h => h.TextContent), "files name the outlet before");
    }

    [Fact]
    public async Task A_file_says_kpi_outlet_days_clock_and_zone_and_the_value()
    {
        var csv = await CsvAsync($"/kpis/first-response-time/rows.csv?{Query}&outlet=DPS01");
        var head = csv.TakeWhile(r => r.Any(f => f.Length > 0)).ToDictionary(r => r[0], r => r[1]);
        var page = await demo.GetAsync($"/kpis/first-response-time?{Query}&outlet=DPS01");

        head.Should().Contain("Product", "ServiceKpi").And.Contain("Outlets", "DPS01")
            .And.Contain("From", "2026-10-01").And.Contain("To", "2026-10-31").And.Contain("Time zone", "Asia/Makassar");
        head["KPI"].Should().Contain("first-response-time");
        head["Clock of first response"].Should().NotBeEmpty();
        double.Parse(head["Value"], CultureInfo.InvariantCulture).Should().Be(DemoPages.ValueIn(page.QuerySelector(".headline")));
    }

    [Fact]
    public async Task A_file_has_all_pages_of_what_is_filtered()
    {
        var page = await demo.GetAsync($"/kpis/ticket-requests/rows?{Query}&find=whatsapp&page=2");
        var csv = await CsvAsync($"/kpis/ticket-requests/rows.csv?{Query}&find=whatsapp&page=2");
        var headings = Array.FindIndex(csv, r => r.All(f => f.Length == 0)) + 1;

        var counted = page.QuerySelector("form.filter [role=status]")!.TextContent;
        counted.Should().Contain((csv.Length - headings - 1).ToString("N0", CultureInfo.GetCultureInfo("en-US")));
        csv.Skip(headings + 1).Should().OnlyContain(r => r.Any(f => f.Contains("whatsapp", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_days_left_out_say_why_and_are_counted()
    {
        var page = await demo.GetAsync($"/kpis/visits/rows?{Query}&show=left-out");

        page.QuerySelectorAll("table.listing tbody tr").Should().NotBeEmpty()
            .And.OnlyContain(r => r.QuerySelector("td:last-child")!.TextContent.Contains("left out"));
        page.QuerySelector(".rows-why")!.TextContent.Should().Contain("not entered");
    }

    [Fact]
    public async Task Table_cells_and_points_lead_to_what_is_in_them()
    {
        var overview = await demo.GetAsync($"/?{Query}");
        var page = await demo.GetAsync($"/kpis/csat?{Query}");

        overview.QuerySelectorAll("table.outlets td.number a:not([href^='/score'])").Should().NotBeEmpty().And.OnlyContain(a => IsInside(a));
        page.QuerySelectorAll("#outlets td.number a").Should().HaveCount(12).And.OnlyContain(a => IsInside(a));
        page.QuerySelectorAll(".points a").Should().NotBeEmpty().And.OnlyContain(a => IsInside(a));
        page.QuerySelector("#inside").Should().NotBeNull();
    }

    [Fact]
    public async Task Staff_get_the_rows_of_their_own_outlet_only()
    {
        using var staff = await demo.Server.SignInAsync(Role.Staff);

        var csv = Parse(await staff.GetStreamAsync(new Uri($"/kpis/revenue/rows.csv?{Query}", UriKind.Relative)));
        var headings = Array.FindIndex(csv, r => r.All(f => f.Length == 0)) + 1;

        csv.Skip(headings + 1).Select(r => r[0]).Distinct().Should().Equal("SBY01");
    }

    [Theory]
    [InlineData("from=01/10/2026&to=31/10/2026", "from: '01/10/2026' is no day written as 2026-01-31.")]
    [InlineData("from=2026-10-01", "to is missing: from and to go together.")]
    [InlineData("from=2026-10-31&to=2026-10-01", "from lies after to.")]
    [InlineData(Query + "&outlet=SBY01&outlet=NONE9", "outlet: there is no 'NONE9'.")]
    [InlineData(Query + "&region=Atlantis", "region: there is no 'Atlantis'.")]
    [InlineData(Query + "&show=most", "show: 'most' is not known.")]
    public async Task A_question_that_cannot_be_read_is_no_other_question(string query, string reason)
    {
        foreach (var ending in new[] { "csv", "xlsx" })
        {
            using var answer = await demo.Http.GetAsync(new Uri($"/kpis/csat/rows.{ending}?{query}", UriKind.Relative));

            answer.StatusCode.Should().Be(System.Net.HttpStatusCode.BadRequest);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            using var problem = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
            problem.RootElement.GetProperty("detail").GetString().Should().Contain(reason);
        }
    }

    [Fact]
    public async Task A_page_says_what_it_could_not_read_and_what_it_shows_instead()
    {
        var page = await demo.GetAsync("/kpis/csat?from=01/10/2026&to=31/10/2026");
        var read = await demo.GetAsync($"/kpis/csat?{Query}");

        page.QuerySelector(".notice")!.TextContent.Should().Contain("“01/10/2026” (from) is no day").And.Contain("Shown is November 2026");
        read.QuerySelectorAll(".notice").Should().NotContain(n => n.TextContent.Contains("no day"));
    }

    private static bool IsInside(IElement link) => link.GetAttribute("href")!.EndsWith("#inside", StringComparison.Ordinal);

    private async Task<string[][]> CsvAsync(string path) => Parse(await demo.Http.GetStreamAsync(new Uri(path, UriKind.Relative)));

    private static string[][] Parse(Stream stream)
    {
        using var csv = new CsvParser(
            new StreamReader(stream), new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return [.. rows];
    }

    private async Task<int> SheetAsync(string path)
    {
        using var bytes = new MemoryStream(await demo.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        using var file = SpreadsheetDocument.Open(bytes, isEditable: false);
        var first = file.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().First().Id!.Value!;
        return ((WorksheetPart)file.WorkbookPart.GetPartById(first)).Worksheet.Descendants<Row>().Count();
    }
}
