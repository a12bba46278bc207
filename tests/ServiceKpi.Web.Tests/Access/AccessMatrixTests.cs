using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Access;

public sealed class AccessMatrixTests(Visitors visitors) : IClassFixture<Visitors>
{
    public static TheoryData<Route> All => [.. Routes.All];

    public static TheoryData<Route> Pages => [.. Routes.All.Where(r => r.Method == "GET" && r.IsPage)];

    [Fact]
    public void Every_endpoint_is_in_the_table()
    {
        var listed = Routes.All.Select(r => Plain(r.Pattern)).ToHashSet();

        Endpoints.Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => Plain(e.RoutePattern.RawText!)).Distinct()
            .Should().BeSubsetOf(listed).And.BeEquivalentTo(listed);
    }

    [Fact]
    public void Every_method_of_an_endpoint_that_is_no_page_is_in_the_table()
    {
        var methods =
            from endpoint in Endpoints
            where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
                && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            where method is not ("OPTIONS" or "HEAD")
            select $"{method} {Plain(endpoint.RoutePattern.RawText!)}";

        methods.Distinct().Should().BeSubsetOf(Routes.All.Select(r => $"{r.Method} {Plain(r.Pattern)}"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Everybody_is_answered_as_the_table_says(Route route)
    {
        var own = route.Path.Replace("{outlet}", Visitors.Own);

        (await AskAsync(route.Method, own)).Should().Be((route.Anonymous, route.Staff, route.Manager, route.Admin));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_outlet_of_others_does_not_exist(Route route)
    {
        if (!route.NamesOutlet)
        {
            return;
        }

        var other = route.Path.Replace("{outlet}", Visitors.Other);
        var missing = route.Path.Replace("{outlet}", "NOWHERE");

        (await AskAsync(route.Method, other)).Should()
            .Be((route.Anonymous, route.OfOtherOutlet, route.OfOtherOutlet, route.Admin));
        var told = await visitors.Of(Role.Staff).GetAsync(new Uri(other, UriKind.Relative));
        var toldOfNone = await visitors.Of(Role.Staff).GetAsync(new Uri(missing, UriKind.Relative));
        told.StatusCode.Should().Be(toldOfNone.StatusCode);
        (await told.Content.ReadAsStringAsync()).Should().NotContain("Medan");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_post_without_the_token_of_a_form_is_refused(Route route)
    {
        // Of a page that a policy keeps shut nobody sees whether a post is well made.
        int Refused(int answer) => answer == 403 && !route.NamesOutlet ? 403 : 400;
        var anonymous = route.Anonymous == Route.ToSignIn ? Route.ToSignIn : 400;

        (await AskAsync("POST", route.Path.Replace("{outlet}", Visitors.Own))).Should().Be(
            (anonymous, Refused(route.Staff), Refused(route.Manager), Refused(route.Admin)));
    }

    private IEnumerable<RouteEndpoint> Endpoints =>
        visitors.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Plain(string pattern) => "/" + pattern.Trim('/');

    private async Task<(int, int, int, int)> AskAsync(string method, string path) => (
        await StatusAsync(visitors.Anonymous, method, path),
        await StatusAsync(visitors.Of(Role.Staff), method, path),
        await StatusAsync(visitors.Of(Role.Manager), method, path),
        await StatusAsync(visitors.Of(Role.Admin), method, path));

    private static async Task<int> StatusAsync(HttpClient visitor, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var answer = await visitor.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
