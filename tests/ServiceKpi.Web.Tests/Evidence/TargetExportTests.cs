using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Evidence;

public sealed class TargetExportTests(Visitors visitors) : IClassFixture<Visitors>
{
    private static readonly Uri Address = new("/api/v1/export/targets.csv", UriKind.Relative);

    [Fact]
    public async Task What_is_exported_and_imported_again_changes_nothing()
    {
        var file = await visitors.Of(Role.Admin).GetByteArrayAsync(Address);
        using var input = new MemoryStream(file);

        var report = await visitors.Server.Services.GetRequiredService<CsvImporter>().ImportAsync(
            new ImportRequest { Kind = ImportKind.Targets, Input = input }, TestActors.Budi, default);

        report.Read.Should().BeGreaterThan(100);
        report.Unchanged.Should().Be(report.Read);
    }

    [Fact]
    public async Task A_manager_gets_those_of_their_outlets_and_what_these_inherit()
    {
        var text = Encoding.UTF8.GetString(await visitors.Of(Role.Manager).GetByteArrayAsync(Address));

        text.Should().StartWith("\uFEFFkpi,month,target,outlet,region,at_risk\r\n");
        text.Should().Contain("csat,2026-07,85,,,78\r\n").And.Contain(",SBY01,").And.NotContain(",MDN01,").And.NotContain("Indonesia Timur");
    }

    [Fact]
    public async Task There_is_no_file_of_another_kind()
    {
        using var answer = await visitors.Of(Role.Admin).GetAsync(new Uri("/api/v1/export/wishes.csv", UriKind.Relative));

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }
}
