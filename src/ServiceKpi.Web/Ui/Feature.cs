namespace ServiceKpi.Web.Ui;

/// <summary>
/// What the application has to know of a feature: its services, its endpoints, where it stands in the navigation and whom that leads
/// there. Its pages say their own addresses and who may open them; nothing else in the application names it.
/// </summary>
internal abstract class Feature
{
    /// <summary>Where people find it; none for what lives on pages of others.</summary>
    public virtual IReadOnlyList<NavigationEntry> Navigation => [];

    /// <summary>Registers what it needs.</summary>
    public virtual void AddServices(IServiceCollection services)
    {
        // Nothing unless it says otherwise.
    }

    /// <summary>Maps what programs and forms ask of it.</summary>
    public virtual void Map(IEndpointRouteBuilder app)
    {
        // Nothing unless it says otherwise.
    }
}

/// <summary>A page that people are led to.</summary>
/// <param name="In">Which list names it.</param>
/// <param name="Order">Where in the list, the lowest first.</param>
/// <param name="Path">Its address.</param>
/// <param name="Words">The key of its name.</param>
/// <param name="Icon">Its picture; none among tabs.</param>
internal sealed record NavigationEntry(NavigationList In, int Order, string Path, string Words, string Icon = "")
{
    /// <summary>
    /// Who is led there: everybody who is signed in, to the settings an admin, unless it says otherwise. The page itself refuses
    /// everybody else.
    /// </summary>
    public Func<Rights, bool> Opens { get; init; } = In == NavigationList.Settings ? who => who.IsAdmin : _ => true;

    /// <summary>How much it belongs into the bar of a phone, which has room for a few: the lowest first; none to leave it to the menu.</summary>
    public int? OnPhone { get; init; }
}

/// <summary>The lists that lead to pages.</summary>
internal enum NavigationList
{
    /// <summary>What is to be done today.</summary>
    Today,

    /// <summary>How it goes.</summary>
    Results,

    /// <summary>What is set up now and then.</summary>
    Office,

    /// <summary>The tabs of the settings.</summary>
    Settings,
}

/// <summary>Where the features lead people, list by list.</summary>
internal sealed class NavigationEntries(IEnumerable<Feature> features)
{
    private readonly ILookup<NavigationList, NavigationEntry> all = features.SelectMany(f => f.Navigation).OrderBy(p => p.Order).ToLookup(p => p.In);

    /// <summary>Every page that people are led to.</summary>
    public IEnumerable<NavigationEntry> All => all.SelectMany(list => list);

    /// <summary>The pages of a list.</summary>
    public IEnumerable<NavigationEntry> In(NavigationList list) => all[list];
}
