using System.CommandLine;

namespace ServiceKpi.Web.Commands;

/// <summary><c>api-key add --name N --role R …</c></summary>
internal static class ApiKeyCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "What the program is called", HelpName = "N", Required = true };

    private static readonly Option<Role> RoleOption = AccountOptions.Role();

    private static readonly Option<string[]> Outlet = AccountOptions.Outlets();

    private static readonly Option<bool> AllOutlets = AccountOptions.AllOutlets();

    public static Command Create()
    {
        var add = new Command("add", "Add a program that uses the API, and print its key: it cannot be shown again.") { Name, RoleOption, Outlet, AllOutlets };
        add.SetAction(AddAsync);
        return new Command("api-key", "Keys of programs that use the API.") { add };
    }

    private static async Task<int> AddAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var database = await Database.OpenToWriteAsync(arguments, cancellationToken);
        var name = arguments.GetRequiredValue(Name);
        var outlets = await AccountOptions.OutletIdsAsync(database, arguments.GetValue(Outlet) ?? [], cancellationToken);
        var added = await database.Get<IPeople>().AddProgramAsync(
            new PersonDraft(name, name, arguments.GetRequiredValue(RoleOption), arguments.GetValue(AllOutlets), outlets), database.Because(), cancellationToken);
        await arguments.InvocationConfiguration.Output.WriteLineAsync(added.Key ?? throw new SettingsException(AccountOptions.Words(added.Fault!.Value, name)));
        return ExitCode.Done;
    }
}

/// <summary>What the commands that add accounts have in common.</summary>
internal static class AccountOptions
{
    public static Option<Role> Role() => new("--role")
    {
        Description = "What they do: staff, manager or admin",
        HelpName = "ROLE",
        Required = true,
        CustomParser = Word.Parse<Role>("staff", "manager", "admin"),
    };

    public static Option<string[]> Outlets() => new("--outlet")
    {
        Description = "The outlets they see",
        HelpName = "CODE …",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<bool> AllOutlets() => new("--all-outlets")
    {
        Description = "They see every outlet, later ones too; admins always do",
    };

    /// <summary>The outlets of the codes.</summary>
    /// <exception cref="UnknownNameException">A code is not known.</exception>
    public static async Task<IReadOnlyList<int>> OutletIdsAsync(Database database, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var all = (await database.Get<IOutletDirectory>().AllAsync(cancellationToken)).ToDictionary(o => o.Code, o => o.Id, StringComparer.Ordinal);
        var unknown = codes.Where(c => !all.ContainsKey(c)).ToList();
        return unknown.Count == 0 ? [.. codes.Select(c => all[c])] : throw new UnknownNameException("outlet", unknown);
    }

    public static string Words(PeopleFault fault, string name) => fault switch
    {
        PeopleFault.SignInName => $"'{name}' may hold letters, digits and - . _ @ + only, at most 64.",
        PeopleFault.SignInNameTaken => $"There is a '{name}' already.",
        PeopleFault.Name => "--display is empty or longer than 100 characters.",
        PeopleFault.NoOutlets => "Name outlets with --outlet, or say --all-outlets.",
        _ => fault.ToString(),
    };
}
