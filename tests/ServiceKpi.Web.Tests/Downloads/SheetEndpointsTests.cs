using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ServiceKpi.Web.Tests.Downloads;

public sealed class SheetEndpointsTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Table = """{"name":"Semua KPI","rows":[["KPI","Nilai"],["Pendapatan",1234567.89],["=1+1","a \"b\"\r\nc"],["pendek"]]}""";

    [Fact]
    public async Task A_table_is_a_csv_whose_figures_are_unrounded_and_whose_texts_are_no_formulas()
    {
        using var answer = await PostAsync("csv", Table);

        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().Be("Semua KPI.csv");
        (await answer.Content.ReadAsByteArrayAsync()).Should().StartWith(Encoding.UTF8.Preamble.ToArray(), "Excel knows UTF-8 by it");
        (await answer.Content.ReadAsStringAsync()).Should().Be("KPI,Nilai\r\nPendapatan,1234567.89\r\n'=1+1,\"a \"\"b\"\"\r\nc\"\r\npendek,\r\n");
    }

    [Fact]
    public async Task A_table_is_a_workbook_whose_figures_are_numbers()
    {
        using var answer = await PostAsync("xlsx", Table);
        using var stream = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList();
        rows[1].Should().Equal("Pendapatan", "1234567.89");
        rows[2][0].Should().Be("=1+1", "a text of a workbook is never a formula");
        document.WorkbookPart.Workbook!.Descendants<Sheet>().Single().Name!.Value.Should().Be("Semua KPI");
    }

    [Theory]
    [InlineData("csv", "{")]
    [InlineData("csv", "null")]
    [InlineData("csv", """{"name":"x","rows":[]}""")]
    [InlineData("xlsx", """{"name":"x","rows":[[null]]}""")]
    [InlineData("xlsx", """{"name":"x","rows":[[{"a":1}]]}""")]
    [InlineData("csv", """{"rows":[["a"]]}""")]
    public async Task What_is_no_table_is_refused(string format, string body)
    {
        using var answer = await PostAsync(format, body);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task There_is_no_other_format_and_eight_at_once_are_answered()
    {
        using var other = await PostAsync("pdf", Table);
        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => PostAsync(i % 2 == 0 ? "csv" : "xlsx", Table)));

        other.StatusCode.Should().Be(HttpStatusCode.NotFound);
        many.Should().OnlyContain(a => a.StatusCode == HttpStatusCode.OK);
        Array.ForEach(many, a => a.Dispose());
    }

    private async Task<HttpResponseMessage> PostAsync(string format, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/sheets/" + format, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", await site.Admin.TokenAsync("/people/new"));
        return await site.Admin.SendAsync(request);
    }
}
