using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

public sealed class UploadsTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task Rejected_rows_are_given_to_whoever_uploaded_the_file_and_to_nobody_else()
    {
        var uploads = site.Server.Services.GetRequiredService<Uploads>();
        var admin = (await site.Server.Services.GetRequiredService<IPeople>().AllAsync(default)).First(p => p.Role == Role.Admin).Id;
        var own = uploads.Begin(admin, "data.csv");
        var others = uploads.Begin(admin + 1, "data.csv");
        await File.WriteAllTextAsync(own.Rejects, "line,column\n");
        await File.WriteAllTextAsync(others.Rejects, "line,column\n");

        using var given = await site.Admin.GetAsync(new Uri(ImportEndpoints.RejectsOf(own), UriKind.Relative));
        using var refused = await site.Admin.GetAsync(new Uri(ImportEndpoints.RejectsOf(others), UriKind.Relative));

        given.StatusCode.Should().Be(HttpStatusCode.OK);
        given.Content.Headers.ContentDisposition!.FileName.Should().Be("data-rejects.csv");
        refused.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_file_that_nobody_does_anything_with_is_removed_after_a_time()
    {
        var clock = new MovingClock(TestTime.Utc("2026-03-10 05:00"));
        using var uploads = new Uploads(clock);
        var left = uploads.Begin(1, "a.csv");
        clock.Advance(Uploads.Kept / 2);
        var used = uploads.Begin(1, "b.csv");

        clock.Advance(Uploads.Kept / 2);

        Directory.Exists(left.Folder).Should().BeFalse();
        uploads.Touch(left).Should().BeFalse();
        Directory.Exists(used.Folder).Should().BeTrue();
    }

    [Fact]
    public void What_a_crashed_server_left_behind_is_removed_the_next_time_and_nothing_younger()
    {
        var abandoned = Directory.CreateTempSubdirectory("servicekpi-import-").FullName;
        var recent = Directory.CreateTempSubdirectory("servicekpi-import-").FullName;
        Directory.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddDays(-2));

        using var uploads = new Uploads(TimeProvider.System);

        Directory.Exists(abandoned).Should().BeFalse();
        Directory.Exists(recent).Should().BeTrue();
        Directory.Delete(recent);
    }

    [Fact]
    public void Every_sentence_of_an_import_is_there_in_both_languages()
    {
        string[] named = [.. Names(typeof(RejectReason)).Select(n => "import.reject." + n), .. Names(typeof(FileFault)).Except(["Other"]).Select(n => "import.fault." + n),
            .. Enum.GetNames<FileKind>().Except([nameof(FileKind.Text)]).Select(n => "import.fault." + n),
            .. Enum.GetValues<ImportKind>().SelectMany(HeadingMatch.ColumnsOf).Select(c => "import.name." + c.Name).Distinct()];

        WordsTests.Names.Where(n => n.StartsWith("import.reject.", StringComparison.Ordinal) || n.StartsWith("import.fault.", StringComparison.Ordinal) || n.StartsWith("import.name.", StringComparison.Ordinal))
            .Should().BeEquivalentTo(named);
    }

    [Fact]
    public void A_reason_inside_another_is_said_in_the_same_language()
    {
        var format = new ImportMessageFormatter(Languages.Speak("id-ID"));

        format.Reason(RejectReason.OtherStyle(RejectReason.Decimals("omzet"), "id")).Should()
            .Be("omzet paling banyak 2 angka desimal; atau pilih cara menulis angka yang lain di Pilihan");
        format.Reason(RejectReason.BeforeOpening("tanggal", new DateOnly(2026, 5, 1))).Should().Be("tanggal sebelum outlet dibuka pada 1 Mei 2026");
        format.Reason(RejectReason.TooLong("catatan", 1000)).Should().Be("catatan paling panjang 1.000 huruf");
    }

    private static IEnumerable<string> Names(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(m => m is PropertyInfo || m is MethodInfo { IsSpecialName: false })
        .Select(m => m.Name).Distinct();
}
