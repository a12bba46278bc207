namespace ServiceKpi.Web.Features.People;

/// <summary>What an admin types about somebody.</summary>
public sealed class PersonForm
{
    /// <summary>The name people read.</summary>
    public string? Name { get; set; }

    /// <summary>What they sign in with.</summary>
    public string? SignInName { get; set; }

    /// <summary>True for a program, which gets a key in the place of a link.</summary>
    public bool IsProgram { get; set; }

    /// <summary>What they do.</summary>
    public Role Role { get; set; }

    /// <summary>True when they were trained for tickets of a grave risk.</summary>
    public bool IsTrained { get; set; }

    /// <summary>True when they see every outlet.</summary>
    public bool AllOutlets { get; set; }

    /// <summary>The outlets they see otherwise.</summary>
    public List<int> OutletIds
    {
        get;

        // A form in which none is ticked is bound to null.
        set => field = value ?? [];
    } = [];

    /// <summary>The form filled with what holds.</summary>
    public static PersonForm Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            Name = person.Name,
            SignInName = person.SignInName,
            Role = person.Role,
            IsTrained = person.IsTrained,
            AllOutlets = person.AllOutlets,
            OutletIds = [.. person.OutletIds],
        };
    }

    /// <summary>What is typed, of outlets and roles that there are; a posted number that is no role gives the fewest rights.</summary>
    public PersonDraft Draft(IReadOnlyCollection<int> outlets) =>
        new(SignInName ?? "", Name ?? "", Enum.IsDefined(Role) ? Role : Role.Staff, AllOutlets, [.. OutletIds.Where(outlets.Contains)]) { IsTrained = IsTrained };
}
