using System.CommandLine;

namespace ServiceKpi.Web.Commands;

/// <summary><c>user add NAME --role ROLE …</c></summary>
internal static class UserCommand
{
    private static readonly string[] Roles = [.. Enum.GetNames<Role>().Select(n => n.ToLowerInvariant())];

    private static readonly Argument<string> Name = new("NAME") { Description = "What they sign in with" };

    private static readonly Option<string> RoleOption = RoleOf();

    private static readonly Option<string[]> Outlet = new("--outlet")
    {
        Description = "The outlets they see",
        HelpName = "CODE …",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> AllOutlets = new("--all-outlets")
    {
        Description = "They see every outlet, later ones too; admins always do",
    };

    private static readonly Option<string> Display = new("--display")
    {
        Description = "The name people read [default: NAME]",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var add = new Command("add", "Add somebody and print the link by which they choose a password or a passkey.")
        {
            Name, RoleOption, Outlet, AllOutlets, Display,
        };
        add.SetAction(AddAsync);
        var reset = new Command(
            "reset-second-factor",
            "Take somebody's authenticator app and recovery codes away, and of those with a password the passkeys, and sign them out. "
            + "For an admin whom no other admin can help.")
        {
            Name,
        };
        reset.SetAction(ResetAsync);
        return new Command("user", "People who may sign in.") { add, reset };
    }

    private static async Task<int> ResetAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToWriteAsync(DatabaseArguments.Read(arguments), cancellationToken);
        var name = arguments.GetRequiredValue(Name);
        var people = database.Get<IPeople>();
        var person = (await people.AllAsync(cancellationToken))
            .FirstOrDefault(p => p.SignInName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnknownNameException("user", [name]);
        var done = await people.ResetSecondFactorAsync(person.Id, database.Because(), cancellationToken);
        if (done.Fault is { } fault)
        {
            throw new SettingsException(Words(fault, name));
        }

        await Console.Out.WriteLineAsync($"{person.SignInName} signs in with the password alone, and sets a second factor up anew if one is demanded.");
        return ExitCode.Done;
    }

    private static async Task<int> AddAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var address = ServeCommand.SiteOf(arguments);
        await using var database = await Database.OpenToWriteAsync(DatabaseArguments.Read(arguments), cancellationToken);
        var name = arguments.GetRequiredValue(Name);
        var outlets = await OutletsAsync(database, arguments.GetValue(Outlet) ?? [], cancellationToken);
        var added = await database.Get<IPeople>().AddAsync(
            new PersonDraft(
                name,
                arguments.GetValue(Display) ?? name,
                Enum.Parse<Role>(arguments.GetRequiredValue(RoleOption), ignoreCase: true),
                arguments.GetValue(AllOutlets),
                outlets),
            database.Because(),
            cancellationToken);
        if (added.Invitation is not { } invitation)
        {
            throw new SettingsException(Words(added.Fault!.Value, name));
        }

        var site = address.PublicAddress ?? new Uri(address.Urls[0]);
        await Console.Out.WriteLineAsync(new Uri(site, invitation.Path).AbsoluteUri);
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<int>> OutletsAsync(
        Database database, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var all = (await database.Get<IOutletDirectory>().AllAsync(cancellationToken))
            .ToDictionary(o => o.Code, o => o.Id, StringComparer.Ordinal);
        var unknown = codes.Where(c => !all.ContainsKey(c)).ToList();
        return unknown.Count == 0 ? [.. codes.Select(c => all[c])] : throw new UnknownNameException("outlet", unknown);
    }

    private static string Words(PeopleFault fault, string name) => fault switch
    {
        PeopleFault.SignInName => $"'{name}' may hold letters, digits and - . _ @ + only, at most 64.",
        PeopleFault.SignInNameTaken => $"There is a '{name}' already.",
        PeopleFault.Name => "--display is empty or longer than 100 characters.",
        PeopleFault.NoOutlets => "Name outlets with --outlet, or say --all-outlets.",
        _ => fault.ToString(),
    };

    private static Option<string> RoleOf()
    {
        var option = new Option<string>("--role") { Description = "What they do", Required = true };
        return option.AcceptOnlyFromAmong(Roles);
    }
}
