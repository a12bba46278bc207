namespace ServiceKpi.Data.Tests.Import;

public sealed class CustomerImportTests
{
    // As an Indonesian list has them: the country's code without its plus, a leading zero that Excel has taken away, a landline.
    [Fact]
    public async Task Cards_are_read_as_people_write_them()
    {
        var run = await ImportRun.OfAsync(
            ImportKind.Customers,
            "Kode Pelanggan;Nama;Jenis;No HP;Email;Bahasa;Segmen;Catatan;Nama PIC;HP PIC\n"
            + "P-1;Budi Santoso;perorangan;0812-3456-7890;budi@contoh.id;Indonesia;gold;;;\n"
            + "P-2;PT Maju;perusahaan;6281234567891;;;;Bayar tempo;Rini;81234567892\n"
            + "P-3;;;021 5551234;;;;;;\n");

        run.Facts<Customer>().Should().BeEquivalentTo(
        [
            new { Code = "P-1", Name = (string?)"Budi Santoso", Kind = CustomerKind.Individual, Phone = "+6281234567890", Mail = (string?)"budi@contoh.id", Language = (string?)"id", Segment = (string?)"Gold", CareNote = (string?)null, CareNoteBy = (string?)null, Contacts = Array.Empty<ContactPerson>() },
            new { Code = "P-2", Name = (string?)"PT Maju", Kind = CustomerKind.Institution, Phone = "+6281234567891", Mail = (string?)null, Language = (string?)null, Segment = (string?)null, CareNote = (string?)"Bayar tempo", CareNoteBy = (string?)"Budi", Contacts = new[] { new ContactPerson("Rini", null, "+6281234567892") } },
            new { Code = "P-3", Name = (string?)null, Kind = CustomerKind.Individual, Phone = "+62215551234", Mail = (string?)null, Language = (string?)null, Segment = (string?)null, CareNote = (string?)null, CareNoteBy = (string?)null, Contacts = Array.Empty<ContactPerson>() },
        ]);
        run.Facts<Customer>().Should().OnlyContain(c => c.MayBeAsked);
    }

    [Theory]
    [InlineData("P-1,Budi,12,,", "phone")]
    [InlineData("P-1,Budi,8.12E+11,,", "phone")]
    [InlineData("P-1,Budi,,bukan surel,", "mail")]
    [InlineData("P-1,Budi,,,mungkin", "ask")]
    [InlineData("P-1,,,,", "name")]
    [InlineData(",Budi,,,", "customer")]
    public async Task What_cannot_be_read_is_rejected_with_its_column(string row, string column)
    {
        var run = await ImportRun.OfAsync(ImportKind.Customers, $"customer,name,phone,mail,ask\n{row}\n");

        run.Report.FirstRejects.Should().ContainSingle().Which.Column.Should().Be(column);
        run.Facts<Customer>().Should().BeEmpty();
    }
}
