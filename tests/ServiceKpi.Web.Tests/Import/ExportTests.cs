using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Import;

public sealed class ExportTests(Visitors visitors) : IClassFixture<Visitors>
{
    private static readonly string[] Codes = ["A-1", "A-2", "A-3", "A-4"];

    public static TheoryData<ImportKind> Kinds => [.. Enum.GetValues<ImportKind>()];

    /// <summary>Those that belong to outlets: customers are the organisation's.</summary>
    public static TheoryData<ImportKind> OfOutlets => [.. Enum.GetValues<ImportKind>().Except([ImportKind.Customers])];

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_exported_and_imported_again_changes_nothing(ImportKind kind)
    {
        foreach (var code in kind == ImportKind.Customers ? Codes : [])
        {
            await visitors.Server.Services.GetRequiredService<ICustomers>().AddAsync(code, new CustomerDetails { Name = "Pelanggan " + code, Phone = "+6281234567890" }, TestActors.Budi, default);
        }

        var file = await visitors.Of(Role.Admin).GetByteArrayAsync(AddressOf(kind));
        using var input = new MemoryStream(file);

        var report = await visitors.Server.Services.GetRequiredService<CsvImporter>().ImportAsync(
            new ImportRequest { Kind = kind, Input = input }, TestActors.Budi, default);

        report.Read.Should().BeGreaterThan(3);
        report.Should().BeEquivalentTo(new { Unchanged = report.Read });
    }

    [Theory, MemberData(nameof(OfOutlets))]
    public async Task A_manager_gets_what_belongs_to_their_outlets(ImportKind kind)
    {
        var text = Encoding.UTF8.GetString(await visitors.Of(Role.Manager).GetByteArrayAsync(AddressOf(kind)));

        text.Should().StartWith("\uFEFF").And.NotContain("MDN01");
        if (kind != ImportKind.Events)
        {
            text.Should().Contain("SBY01,");
        }
    }

    [Fact]
    public async Task A_manager_gets_the_targets_that_their_outlets_inherit()
    {
        var text = Encoding.UTF8.GetString(await visitors.Of(Role.Manager).GetByteArrayAsync(AddressOf(ImportKind.Targets)));

        text.Should().StartWith("\uFEFFkpi,month,target,outlet,region,at_risk\r\n");
        text.Should().Contain("csat,2026-07,85,,,78\r\n").And.Contain(",SBY01,").And.NotContain("Indonesia Timur");
    }

    [Fact]
    public async Task There_is_no_file_of_another_kind()
    {
        using var answer = await visitors.Of(Role.Admin).GetAsync(new Uri("/api/v1/export/wishes.csv", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static Uri AddressOf(ImportKind kind) => new(ExportLinks.Of(kind), UriKind.Relative);
}
