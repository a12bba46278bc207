namespace ServiceKpi.Web.Tests.EndToEnd;

public sealed class LanguageTests(DemoPages demo) : IClassFixture<DemoPages>
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB,en;q=0.9", "en")]
    [InlineData("EN-us", "en")]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.5", "en")]
    [InlineData("id", "id")]
    [InlineData("id-ID", "id")]
    [InlineData("id,en;q=0.8", "id")]
    [InlineData("id;q=0.3,en;q=0.8", "en")]
    [InlineData("en;q=0", "id")]
    [InlineData("fr", "id")]
    [InlineData("*", "id")]
    [InlineData(";;;q=x", "id")]
    [InlineData(null, "id")]
    public async Task A_page_speaks_the_language_of_the_browser_whatever_its_country(string? wanted, string spoken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(demo.Server.Address, "/kpis"));
        request.Headers.TryAddWithoutValidation("Accept-Language", wanted);
        using var answer = await demo.Http.SendAsync(request);

        (await answer.Content.ReadAsStringAsync()).Should().Contain($"<html lang=\"{spoken}\"");
    }
}
