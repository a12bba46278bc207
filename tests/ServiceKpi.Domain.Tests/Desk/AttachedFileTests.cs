using System.Text;

namespace ServiceKpi.Domain.Tests.Desk;

/// <summary>The first bytes are those of the formats' own specifications: PNG (W3C) 5.2, JPEG T.81 B.1, GIF89a 17, RIFF/WebP, ISO 14496-12, PDF 32000-1 7.5.2.</summary>
public sealed class AttachedFileTests
{
    [Theory]
    [InlineData("FFD8FFE000104A46494600", AttachmentType.Jpeg)]
    [InlineData("89504E470D0A1A0A0000000D", AttachmentType.Png)]
    [InlineData("474946383961", AttachmentType.Gif)]
    [InlineData("52494646240000005745425056503820", AttachmentType.WebP)]
    [InlineData("0000001866747970686569630000", AttachmentType.Heic)]
    [InlineData("255044462D312E370A", AttachmentType.Pdf)]
    [InlineData("000000186674797069736F6D0000", null)]
    [InlineData("52494646240000005741564566", null)]
    [InlineData("504B0304", null)]
    [InlineData("89504E47", null)]
    [InlineData("", null)]
    public void A_file_is_what_its_first_bytes_say(string content, AttachmentType? type) => AttachmentTypes.Of(Convert.FromHexString(content)).Should().Be(type);

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("MZ\u0090")]
    public void What_is_no_picture_and_no_document_is_not_taken_whatever_it_is_called(string content) =>
        FluentActions.Invoking(() => AttachedFile.New("foto.jpg", Encoding.Latin1.GetBytes(content)))
            .Should().Throw<AttachmentException>().Which.Refusal.Should().Be(AttachmentRefusal.OtherType);

    [Fact]
    public void Nothing_and_too_much_are_not_taken()
    {
        var large = new byte[Attachment.MostBytes + 1];
        "%PDF-1.7"u8.CopyTo(large);

        FluentActions.Invoking(() => AttachedFile.New("a.pdf", ReadOnlyMemory<byte>.Empty)).Should().Throw<AttachmentException>().Which.Refusal.Should().Be(AttachmentRefusal.Empty);
        FluentActions.Invoking(() => AttachedFile.New("a.pdf", large)).Should().Throw<AttachmentException>().Which.Refusal.Should().Be(AttachmentRefusal.TooLarge);
        AttachedFile.New("a.pdf", large.AsMemory(0, Attachment.MostBytes)).About.Bytes.Should().Be(Attachment.MostBytes);
    }

    [Theory]
    [InlineData("Layar pecah.JPG", "Layar pecah.pdf")]
    [InlineData(@"C:\Users\Sari\nota", "nota.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("virus.pdf.exe", "virus.pdf.pdf")]
    [InlineData("a\u202Efdp\r\n.exe", "afdp.pdf")]
    [InlineData("...", "file.pdf")]
    [InlineData("", "file.pdf")]
    public void Its_name_is_readable_and_ends_as_its_type_does(string name, string called) => AttachedFile.New(name, "%PDF-1.7"u8.ToArray()).About.Name.Should().Be(called);

    [Fact]
    public void A_long_name_is_cut_and_never_within_a_sign()
    {
        var name = AttachedFile.New(new string('a', 195) + "😀.pdf", "%PDF-1.7"u8.ToArray()).About.Name;

        name.Should().Be(new string('a', 195) + ".pdf");
    }

    // SOI, APP0 (JFIF), APP1 (EXIF), APP13 (IPTC), DQT, SOS with two bytes of a scan.
    [Fact]
    public void Of_a_photograph_nothing_is_kept_of_where_it_was_taken()
    {
        const string Before = "FFD8FFE000044A46", Exif = "FFE1000645584946", Iptc = "FFED00043842", After = "FFDB00040011FFDA000411E1FFE1";

        AttachedFile.New("foto.jpg", Convert.FromHexString(Before + Exif + Iptc + After)).Content.ToArray().Should().Equal(Convert.FromHexString(Before + After));
    }

    [Theory]
    [InlineData("FFD8FF")]
    [InlineData("FFD8FFE1FFFF00")]
    [InlineData("FFD8FFE10001")]
    [InlineData("FFD8FFE10002")]
    public void A_broken_photograph_is_taken_as_it_is_or_without_what_it_ends_in(string content)
    {
        var kept = AttachedFile.New("foto.jpg", Convert.FromHexString(content)).Content.ToArray();

        Convert.ToHexString(kept).Should().BeOneOf(content, "FFD8");
    }

    [Fact]
    public void A_ticket_has_the_files_that_were_not_taken_back()
    {
        var (photo, bill) = (AttachedFile.New("foto.jpg", new byte[] { 0xFF, 0xD8, 0xFF }).About, AttachedFile.New("nota.pdf", "%PDF-"u8.ToArray()).About);
        TicketAct[] acts = [new TicketAct.Opened(new TicketMatter { Kind = TicketKind.Request, Summary = "Servis" }), new TicketAct.Attached(photo), new TicketAct.Attached(bill), new TicketAct.TakenBack(2)];

        var file = new TicketFile("A-1", 1, [.. acts.Index().Select(a => new TicketEvent(a.Index + 1, new DateTime(2026, 3, 2, 2, a.Index, 0, DateTimeKind.Utc), "Budi", 1, a.Item))]);

        file.Files.Should().Equal(bill);
        file.Course.State.Should().Be(TicketState.New);
    }
}
