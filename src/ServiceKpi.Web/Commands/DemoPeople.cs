using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Commands;

/// <summary>The made-up people of the demo. Their passwords are made anew at each start and stored nowhere else.</summary>
internal static class DemoPeople
{
    private static readonly (Role Role, string SignInName, string Name, string[] Cities)[] Cast =
    [
        (Role.Staff, "demo-staff", "Sari Wulandari", ["Surabaya"]),
        (Role.Manager, "demo-manager", "Budi Santoso", ["Jakarta", "Bandung", "Semarang", "Surabaya"]),
        (Role.Admin, "demo-admin", "Dewi Anggraini", []),
    ];

    /// <summary>Adds them to a database that nobody can sign in to yet.</summary>
    public static async Task AddAsync(IPeople people, IReadOnlyList<Outlet> outlets, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(people);
        if ((await people.AllAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        foreach (var (role, signInName, name, cities) in Cast)
        {
            var own = outlets.Where(o => cities.Contains(o.City)).Select(o => o.Id);
            await people.AddAsync(new PersonDraft(signInName, name, role, cities.Length == 0, [.. own]), why, cancellationToken);
        }
    }

    /// <summary>Gives them new passwords, for the sign-in page to offer; none when the database has no such people.</summary>
    public static async Task<IReadOnlyList<DemoSignIn>> RenewAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        var renewed = new List<DemoSignIn>();
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        foreach (var (role, signInName, _, _) in Cast)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await accounts.FindByNameAsync(signInName) is { DisabledAt: null } account)
            {
                var password = RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
                var token = await accounts.GeneratePasswordResetTokenAsync(account);
                if ((await accounts.ResetPasswordAsync(account, token, password)).Succeeded)
                {
                    renewed.Add(new DemoSignIn(role, signInName, password));
                }
            }
        }

        services.GetRequiredService<DemoSignIns>().All = renewed;
        return renewed;
    }
}
