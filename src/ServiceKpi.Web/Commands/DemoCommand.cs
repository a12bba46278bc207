using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace ServiceKpi.Web.Commands;

/// <summary><c>demo</c></summary>
internal static class DemoCommand
{
    private const string Folder = "data";

    public static Command Create()
    {
        var command = new Command(
            "demo",
            "Start the web application on a database of its own, filled with a year and a half of 12 made-up Indonesian "
            + "outlets that ends today. A demo of an earlier day is replaced.");
        ServeCommand.AddOptionsTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (ServeCommand.SiteOf(arguments).PublicAddress is { } address)
        {
            throw new SettingsException(
                $"The demo lets everybody in, so only this machine may reach it; Site:Address is {address}.");
        }

        var options = DatabaseArguments.AreGiven(arguments)
            ? DatabaseArguments.Read(arguments)
            : new DatabaseOptions { ConnectionString = FileOfToday() };
        return ServeCommand.RunAsync(arguments, options, FillAsync, GreetAsync, cancellationToken);
    }

    /// <summary>The demo's own file of the day; those of earlier days are removed, unless one is still being shown.</summary>
    private static string FileOfToday()
    {
        var today = Settings.Organisation(Settings.Read()).Today(TimeProvider.System);
        foreach (var day in OtherDays(today))
        {
            Remove(Path.GetFullPath(FileOf(day)));
        }

        return FileOf(today);
    }

    private static string FileOf(DateOnly day) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"demo-{day:O}.db"));

    private static IEnumerable<DateOnly> OtherDays(DateOnly today) => Directory.Exists(Folder)
        ? Directory.GetFiles(Folder, "demo-*.db")
            .Select(f => DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(f)["demo-".Length..], "O", out var day) ? day : today)
            .Where(day => day != today)
        : [];

    private static void Remove(string file)
    {
        try
        {
            using (DatabaseFileLock.Take(file))
            {
                foreach (var ending in DatabaseOptions.FileEndings)
                {
                    File.Delete(file + ending);
                }
            }

            File.Delete(file + DatabaseFileLock.Ending);
        }
        catch (DatabaseInUseException)
        {
            // Somebody is still looking at it.
        }
    }

    /// <summary>Fills a database that has no outlets; what somebody entered is never mixed with made-up figures.</summary>
    private static async Task FillAsync(Database database, CancellationToken cancellationToken)
    {
        if ((await database.Get<IOutletDirectory>().AllAsync(cancellationToken)).Count > 0)
        {
            return;
        }

        await Console.Error.WriteLineAsync("Making a year and a half of demo data …");
        await DemoFiller.FillAsync(database.Services, database.Because(), cancellationToken);
        var outlets = await database.Get<IOutletDirectory>().AllAsync(cancellationToken);
        await DemoPeople.AddAsync(database.Get<IPeople>(), outlets, database.Because(), cancellationToken);
    }

    /// <summary>Prints the sign-ins. A database of somebody's own has none of them, and is greeted like one.</summary>
    private static async Task GreetAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var signIns = await DemoPeople.RenewAsync(services, cancellationToken);
        foreach (var one in signIns)
        {
            await Console.Out.WriteLineAsync($"  {one.Name,-14} {one.Password}");
        }

        if (signIns.Count == 0)
        {
            await FirstStart.GreetAsync(services, cancellationToken);
        }
    }
}

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
