using System.Text;

namespace ServiceKpi.Web.Tests.Evidence;

public sealed class RowCsvTests
{
    [Fact]
    public async Task A_reader_gets_back_every_text_and_a_spreadsheet_no_formula()
    {
        var rows = await ReadAsync();
        var comments = rows.Skip(NastyRows.Header.Length + 2).Select(r => r[0]).ToList();

        comments.Should().Equal(NastyRows.Comments.Select((c, i) => i < 4 ? "'" + c : c));
    }

    [Fact]
    public async Task Numbers_stay_numbers_in_every_language()
    {
        Languages.Speak(Languages.Indonesian);

        var row = (await ReadAsync())[^1];

        row.Skip(1).Should().Equal("-1", "-1234.5", "2026-03-10", "2026-03-10T14:05:30", "93600", "");
    }

    [Fact]
    public async Task The_header_says_what_the_file_is_and_has_as_many_fields_as_the_rows()
    {
        var rows = await ReadAsync();

        rows.Should().OnlyContain(r => r.Length == NastyRows.Columns.Count);
        rows.Take(4).Select(r => (r[0], r[1])).Should().Equal(
            ("Product", "ServiceKpi"), ("From", "2026-03-01"), ("Value", "412.5"), ("'=Evil", "'=1+1"));
        rows[4].Should().OnlyContain(f => f.Length == 0);
        rows[5].Should().Equal(NastyRows.Columns.Select(c => c.Title));
    }

    [Fact]
    public async Task The_file_begins_with_a_byte_order_mark_and_its_lines_end_as_rfc_4180_says()
    {
        var bytes = await WriteAsync();

        bytes.Take(3).Should().Equal(0xEF, 0xBB, 0xBF);
        bytes.TakeLast(2).Should().Equal((byte)'\r', (byte)'\n');
    }

    [Fact]
    public async Task Raw_texts_stand_as_they_are()
    {
        var rows = await ReadAsync(isRaw: true);

        rows.Skip(NastyRows.Header.Length + 2).Select(r => r[0]).Should().Equal(NastyRows.Comments);
        rows[3].Take(2).Should().Equal("=Evil", "=1+1");
    }

    private static async Task<byte[]> WriteAsync(bool isRaw = false)
    {
        using var stream = new MemoryStream();
        await RowCsv.WriteAsync(stream, NastyRows.Header, NastyRows.Columns, NastyRows.All(), isRaw, CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task<IReadOnlyList<string[]>> ReadAsync(bool isRaw = false) =>
        StrictCsv.Read(Encoding.UTF8.GetString(await WriteAsync(isRaw)).TrimStart('\uFEFF'));
}
