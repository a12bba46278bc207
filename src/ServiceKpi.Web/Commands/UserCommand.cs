using System.CommandLine;

namespace ServiceKpi.Web.Commands;

/// <summary><c>user add NAME --role ROLE …</c></summary>
internal static class UserCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "What they sign in with" };

    private static readonly Option<Role> RoleOption = AccountOptions.Role();

    private static readonly Option<string[]> Outlet = AccountOptions.Outlets();

    private static readonly Option<bool> AllOutlets = AccountOptions.AllOutlets();

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
        await using var database = await Database.OpenToWriteAsync(arguments, cancellationToken);
        var name = arguments.GetRequiredValue(Name);
        var people = database.Get<IPeople>();
        var person = (await people.AllAsync(cancellationToken))
            .FirstOrDefault(p => p.SignInName.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UnknownNameException("user", [name]);
        var done = await people.ResetSecondFactorAsync(person.Id, database.Because(), cancellationToken);
        if (done.Fault is { } fault)
        {
            throw new SettingsException(AccountOptions.Words(fault, name));
        }

        await arguments.InvocationConfiguration.Output.WriteLineAsync($"{person.SignInName} signs in with the password alone, and sets a second factor up anew if one is demanded.");
        return ExitCode.Done;
    }

    private static async Task<int> AddAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var address = ServeCommand.SiteOf(arguments);
        await using var database = await Database.OpenToWriteAsync(arguments, cancellationToken);
        var name = arguments.GetRequiredValue(Name);
        var outlets = await AccountOptions.OutletIdsAsync(database, arguments.GetValue(Outlet) ?? [], cancellationToken);
        var added = await database.Get<IPeople>().AddAsync(
            new PersonDraft(
                name,
                arguments.GetValue(Display) ?? name,
                arguments.GetRequiredValue(RoleOption),
                arguments.GetValue(AllOutlets),
                outlets),
            database.Because(),
            cancellationToken);
        if (added.Invitation is not { } invitation)
        {
            throw new SettingsException(AccountOptions.Words(added.Fault!.Value, name));
        }

        var site = (arguments.InvocationConfiguration as CommandCall)?.Services.GetRequiredService<Site>().Address ?? address.PublicAddress ?? new Uri(address.Urls[0]);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(new Uri(site, invitation.Path).AbsoluteUri);
        return ExitCode.Done;
    }
}
