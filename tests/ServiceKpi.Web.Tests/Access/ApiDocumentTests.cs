using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

/// <summary>What the API says of itself is what there is.</summary>
public sealed class ApiDocumentTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task Every_endpoint_for_programs_is_in_the_document_and_nothing_else()
    {
        var paths = (await DocumentAsync()).GetProperty("paths");

        var described = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(o => $"{o.Name.ToUpperInvariant()} {path.Name}"));
        var mapped = site.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} /{e.RoutePattern.RawText!.TrimStart('/')}"));
        described.Should().BeEquivalentTo(mapped);
        paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()).Should().OnlyContain(o => o.Value.GetProperty("summary").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Whoever_has_the_document_alone_knows_what_a_ticket_needs_and_how_to_be_let_in()
    {
        var document = await DocumentAsync();

        var body = document.GetProperty("paths").GetProperty("/api/v1/tickets").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        body.GetProperty("required").EnumerateArray().Select(r => r.GetString()).Should().Equal("ticket", "outlet", "openedAt");
        body.GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().Contain(["firstRespondedAt", "resolvedAt", "customerKind"]);
        document.GetProperty("paths").GetProperty("/api/v1/tickets/{id}").GetProperty("patch").GetProperty("parameters")[0].GetProperty("name").GetString().Should().Be("id");
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString().Should().Be("bearer");
    }

    [Fact]
    public async Task Of_a_day_it_names_what_a_day_is_read_from()
    {
        var body = (await DocumentAsync()).GetProperty("paths").GetProperty("/api/v1/outlets/{code}/daily/{date}").GetProperty("put").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");

        body.GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(
            JsonSerializerOptions.Web.GetTypeInfo(typeof(DayBody)).Properties.Select(p => p.Name));
    }

    private async Task<JsonElement> DocumentAsync()
    {
        using var nobody = site.Server.Visit();
        return await nobody.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
    }
}
