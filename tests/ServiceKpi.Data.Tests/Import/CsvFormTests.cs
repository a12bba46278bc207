using System.Text;

namespace ServiceKpi.Data.Tests.Import;

public sealed class CsvFormTests
{
    private static readonly Dictionary<string, Encoding> Encodings = new()
    {
        ["UTF-8"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        ["UTF-8 with mark"] = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        ["UTF-16 LE"] = new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        ["UTF-16 BE"] = new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    };

    public static TheoryData<string, string, string, NumberFormat> Forms()
    {
        var forms = new TheoryData<string, string, string, NumberFormat>();
        foreach (var encoding in Encodings.Keys)
        {
            foreach (var delimiter in new[] { ",", ";", "\\t" })
            {
                foreach (var lineEnd in new[] { "\\n", "\\r\\n", "\\r" })
                {
                    forms.Add(encoding, delimiter, lineEnd, NumberFormat.En);
                    forms.Add(encoding, delimiter, lineEnd, NumberFormat.Id);
                }
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_form_of_the_same_file_gives_the_same_facts(
        string encoding, string delimiter, string lineEnd, NumberFormat numbers)
    {
        var (thousand, revenue) = numbers == NumberFormat.Id ? ("1.000", "1.234,56") : ("1,000", "1,234.56");
        var text = $"""
            outlet|date|visits|revenue|note
            JKT01|2026-03-01|"{thousand}"|"{revenue}"|"naïve — 日本 😀"
            JKT01|2026-03-02|7|5|"two
            lines, ""quoted""; and|more"

            JKT01|2026-03-03|x|5|
            JKT01|2026-03-04||0|


            """;
        var file = text.ReplaceLineEndings("\n").Replace("|", Unescaped(delimiter)).Replace("\n", Unescaped(lineEnd));
        byte[] bytes = [.. Encodings[encoding].GetPreamble(), .. Encodings[encoding].GetBytes(file)];

        var run = await ImportRun.OfAsync(ImportKind.Daily, bytes, r => r with { NumberFormat = numbers });

        run.Facts<DailyEntry>().Select(e => (e.Visits, e.RevenueMinor, e.Note)).Should().Equal(
            (1000, 123456, "naïve — 日本 😀"),
            (7, 500, $"two{Unescaped(lineEnd)}lines, \"quoted\"; and{Unescaped(delimiter)}more"),
            (null, 0, null));
        run.Report.FirstRejects.Should().ContainSingle().Which.Line.Should().Be(6);
        run.Report.Read.Should().Be(4);
    }

    [Fact]
    public async Task A_file_as_indonesian_excel_saves_it_is_read()
    {
        const string File = "\uFEFFOutlet;Date;Visits;Revenue;Note\r\nJKT01;2026-03-01;1.250;15.750.000,50;\"ramai; hujan\"\r\n";

        var run = await ImportRun.OfAsync(ImportKind.Daily, File, NumberFormat.Id);

        run.Facts<DailyEntry>().Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Visits = 1250, RevenueMinor = 1_575_000_050, Note = "ramai; hujan" });
    }

    [Fact]
    public async Task A_delimiter_inside_a_quoted_column_name_is_not_counted()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, "outlet;date;visits;revenue;\"a,b,c,d,e,f\"\nJKT01;2026-03-01;1;2;x\n", NumberFormat.En);

        run.Report.Inserted.Should().Be(1);
        run.Report.IgnoredColumns.Should().Equal("a,b,c,d,e,f");
    }

    [Fact]
    public async Task The_last_line_needs_no_end()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-03-01,1,", NumberFormat.En);

        run.Facts<DailyEntry>().Should().ContainSingle().Which.RevenueMinor.Should().BeNull();
    }

    [Fact]
    public async Task A_header_alone_is_a_file_of_no_rows()
    {
        var run = await ImportRun.OfAsync(ImportKind.Daily, "outlet,date,visits,revenue", NumberFormat.En);

        run.Report.Should().BeEquivalentTo(new { Read = 0, Rejected = 0, Stored = true });
    }

    [Fact]
    public async Task Columns_come_in_any_order_and_case_and_unknown_ones_are_named()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily, " REVENUE ,Mood,visits,DATE,outlet,\n12.5,fine,3,2026-03-01,JKT01,\n", NumberFormat.En);

        run.Facts<DailyEntry>().Should().ContainSingle().Which.RevenueMinor.Should().Be(1250);
        run.Report.IgnoredColumns.Should().Equal("Mood");
    }

    [Fact]
    public async Task A_row_with_undecodable_bytes_is_rejected_and_the_others_are_stored()
    {
        byte[] file =
        [
            .. "outlet,date,visits,revenue,note\nJKT01,2026-03-01,1,2,caf"u8, 0xE9, .. "\nJKT01,2026-03-02,1,2,café\n"u8,
        ];

        var run = await ImportRun.OfAsync(ImportKind.Daily, file);

        run.Facts<DailyEntry>().Should().ContainSingle().Which.Note.Should().Be("café");
        run.Report.FirstRejects.Should().Equal(new RejectedRow(
            2, "note", "caf\uFFFD", "note contains bytes that are not of the file's encoding; save the file as UTF-8"));
        run.Rejects.Should().Contain("caf\uFFFD").And.NotContain("\uFFFF");
    }

    private static string Unescaped(string text) =>
        text.Replace("\\t", "\t").Replace("\\n", "\n").Replace("\\r", "\r");
}
