using System.Text;

namespace ServiceKpi.Data.Tests.Import;

public sealed class FileFailureTests
{
    [Theory]
    [InlineData("gerai;tanggal;suhu\nSBY01;2026-11-01\n", "The file lacks the column visits, revenue. Its header needs: outlet, date, visits, revenue. Not known here: suhu.")]
    [InlineData("PK\u0003\u0004 [Content_Types].xml", "The workbook is damaged or not an .xlsx file; save it again, or as CSV (UTF-8).")]
    [InlineData("\u00d0\u00cf", "The file lacks the column outlet, date, visits, revenue. Its header needs: outlet, date, visits, revenue. Not known here: \u00d0\u00cf.")]
    [InlineData("%PDF-1.7", "The file is a PDF; save its table as CSV (UTF-8) and import that.")]
    [InlineData("out\u001b[2Jlet,date\n", "The file lacks the column outlet, visits, revenue. Its header needs: outlet, date, visits, revenue. Not known here: out\\x1b[2Jlet.")]
    [InlineData("", "The file is empty.")]
    [InlineData("\n\r\n\n", "The file is empty.")]
    [InlineData("outlet,date,visits\n", "The file lacks the column revenue. Its header needs: outlet, date, visits, revenue.")]
    [InlineData("JKT01,2026-03-01,5\n", "The file lacks the column outlet, date, visits, revenue. Its header needs: outlet, date, visits, revenue. Not known here: JKT01, 2026-03-01, 5.")]
    [InlineData("outlet,date,visits,revenue,Visits\n", "The column visits comes twice in the header line.")]
    [InlineData("outlet,date,visits,\"revenue\n", "The quotes of the header line do not pair up.")]
    [InlineData("outlet,date,visits,rev\"enue\n", "The quotes of the header line do not pair up.")]
    public async Task A_file_without_a_fit_header_is_not_imported(string csv, string message) =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, csv)).Should().Be(message);

    [Fact]
    public async Task Utf_16_without_a_mark_is_named_as_such() =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, Encoding.Unicode.GetBytes("outlet,date,visits,revenue\n")))
            .Should().Be("The file is not text, or it is UTF-16 without a byte order mark. Save it as UTF-8.");

    [Fact]
    public async Task A_header_of_another_encoding_is_named_as_such() =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, [.. "outlet,date,visits,revenue,caf"u8, 0xE9, .. "\n"u8]))
            .Should().StartWith("The header line has bytes that are not of the file's encoding.");

    [Fact]
    public async Task A_workbook_that_is_cut_off_is_named_as_such() =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, [.. "PK\u0003\u0004\u0014\0\u0006\0"u8, 0xFF, 0xFE]))
            .Should().Be("The workbook is damaged or not an .xlsx file; save it again, or as CSV (UTF-8).");

    [Fact]
    public async Task An_old_workbook_is_named_as_such() =>
        (await ImportRun.FailureOfAsync(ImportKind.Daily, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            .Should().Be("The file is an old Excel workbook (.xls), one with a password, or another Office file; save its table as CSV (UTF-8) and import that.");

    [Fact]
    public async Task An_unknown_zone_for_new_outlets_is_refused() =>
        (await ImportRun.FailureOfAsync(
            ImportKind.Daily, "outlet,date,visits,revenue\n"u8.ToArray(), r => r with { Zone = "Asia/Bandung" }))
            .Should().Be("'Asia/Bandung' is not a known time zone.");

    [Fact]
    public async Task A_file_of_too_many_rows_is_refused_whole() =>
        (await ImportRun.FailureOfAsync(
            ImportKind.Daily,
            "outlet,date,visits,revenue\nJKT01,2026-03-01,1,\nJKT01,2026-03-02,1,\n",
            new ImportLimits { Rows = 1 }))
            .Should().Be("The file has more than 1 rows.");

    [Fact]
    public async Task A_file_of_too_many_bytes_is_refused_whole() =>
        (await ImportRun.FailureOfAsync(
            ImportKind.Daily, "outlet,date,visits,revenue\nJKT01,2026-03-01,1,\n", new ImportLimits { Bytes = 40 }))
            .Should().Be("The file is larger than 40 bytes.");

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_is_not_imported()
    {
        var message = await ImportRun.FailureOfAsync(
            ImportKind.Daily, [], r => r with { Input = new BreakingStream("outlet,date,visits,revenue\nJKT01,2026-03-01,1,\n"u8.ToArray()) });

        message.Should().Be("The file cannot be read: The disk is gone.");
    }

    [Theory]
    [InlineData(ImportKind.Daily, "outlet,date,visits,revenue,note\nJKT01,2026-03-0{0},1,,{1}\n", "note", 1_000)]
    [InlineData(ImportKind.Surveys, "outlet,kind,score,answered_on,comment\nJKT01,csat,{0},2026-03-01,{1}\n", "comment", 4_000)]
    public async Task A_text_that_nobody_needs_is_rejected_with_its_length_and_never_cut(ImportKind kind, string form, string column, int longest)
    {
        var (header, row) = (form.Split('\n')[0], form.Split('\n')[1]);
        var fits = string.Format(System.Globalization.CultureInfo.InvariantCulture, row, 1, new string('x', longest));
        var longer = string.Format(System.Globalization.CultureInfo.InvariantCulture, row, 2, new string('x', longest + 1));

        var run = await ImportRun.OfAsync(kind, $"{header}\n{fits}\n{longer}\n");

        run.Report.FirstRejects.Should().ContainSingle().Which.Reason.Should().Be($"{column} must have at most {longest:N0} characters");
        run.Report.Inserted.Should().Be(1);
    }

    [Fact]
    public async Task A_record_with_a_field_over_the_limit_is_rejected()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Daily,
            $"outlet,date,visits,revenue,note\nJKT01,2026-03-01,1,,{new string('x', 101)}\nJKT01,2026-03-02,1,,{new string('x', 100)}\n",
            r => r,
            new ImportLimits { FieldLength = 100 });

        run.Report.FirstRejects.Should().ContainSingle().Which.Reason.Should().Be("note must have at most 100 characters");
        run.Report.Inserted.Should().Be(1);
    }

    [Fact]
    public async Task A_file_without_a_fit_header_does_not_wait_for_the_turn_to_write()
    {
        var store = new MemoryStore();
        using var input = new MemoryStream("nonsense\n"u8.ToArray());
        var importer = new CsvImporter(store, ImportRun.Clock, new ImportLimits());

        await Assert.ThrowsAsync<ImportException>(
            () => importer.ImportAsync(new ImportRequest { Kind = ImportKind.Daily, Input = input }, TestActors.Budi, CancellationToken.None));

        store.Opened.Should().Be(0);
    }

    private sealed class BreakingStream(byte[] start) : MemoryStream(start)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position < Length ? base.ReadAsync(buffer, cancellationToken) : throw new IOException("The disk is gone.");
    }
}
