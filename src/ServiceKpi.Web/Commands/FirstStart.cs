namespace ServiceKpi.Web.Commands;

/// <summary>Lets the first admin in: prints a link as long as nobody can sign in.</summary>
internal static class FirstStart
{
    public static async Task GreetAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if ((await scope.ServiceProvider.GetRequiredService<IPeople>().AllAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        var link = new Uri(services.GetRequiredService<Site>().Address, services.GetRequiredService<SetupKey>().Make());
        await Console.Out.WriteLineAsync(
            $"Nobody can sign in yet. Open this link within an hour to become the first admin:\n  {link.AbsoluteUri}");
    }
}
