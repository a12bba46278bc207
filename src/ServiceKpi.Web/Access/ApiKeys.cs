using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ServiceKpi.Web.Access;

/// <summary>
/// Signs a program in by the key it sends, for this one request. Only the API takes keys: pages and circuits are for people.
/// </summary>
internal sealed class ApiKeys(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, IRightsReader accounts, Visitor visitor)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string SchemeName = "api-key";

    private const string Bearer = "Bearer ";

    /// <summary>True when a request to the API brings a key, whatever that is worth.</summary>
    public static bool IsSent(HttpContext context) =>
        Problems.AreAnswered(context.Request) && context.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var key = Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();
        if (await accounts.FindByKeyAsync(ApiKey.HashOf(key), Context.RequestAborted) is not { } rights)
        {
            return AuthenticateResult.Fail("The key is not known, or was taken back.");
        }

        visitor.Is(rights);
        Claim[] claims =
        [
            new(ClaimTypes.NameIdentifier, rights.AccountId.ToString(CultureInfo.InvariantCulture)), new(ClaimTypes.Name, rights.Name),
        ];
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Results.Problem(statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(Context);
}
