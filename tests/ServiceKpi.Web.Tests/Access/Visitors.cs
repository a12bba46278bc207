namespace ServiceKpi.Web.Tests.Access;

/// <summary>The demo and a browser for each kind of visitor. Staff and manager see SBY01 and not MDN01.</summary>
public sealed class Visitors : IAsyncLifetime
{
    internal const string Own = "SBY01";
    internal const string Other = "MDN01";

    private readonly Dictionary<Role, HttpClient> signedIn = [];

    internal DemoServer Server { get; private set; } = null!;

    internal HttpClient Anonymous { get; private set; } = null!;

    internal HttpClient Of(Role role) => signedIn[role];

    public async Task InitializeAsync()
    {
        Server = await DemoServer.StartAsync();
        Anonymous = Server.Visit();
        foreach (var role in Enum.GetValues<Role>())
        {
            signedIn[role] = await Server.SignInAsync(role);
        }
    }

    public async Task DisposeAsync()
    {
        Anonymous.Dispose();
        foreach (var visitor in signedIn.Values)
        {
            visitor.Dispose();
        }

        await Server.DisposeAsync();
    }
}
