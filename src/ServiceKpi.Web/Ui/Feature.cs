namespace ServiceKpi.Web.Ui;

/// <summary>
/// What the application has to know of a feature: its services, its endpoints, where it stands in the navigation and who may open it.
/// Its pages say their own addresses; nothing else in the application names it.
/// </summary>
internal abstract class Feature
{
    /// <summary>Where people find it; none for what lives on pages of others.</summary>
    public virtual IReadOnlyList<Place> Places => [];

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
internal sealed record Place(PlaceList In, int Order, string Path, string Words, string Icon = "")
{
    /// <summary>Who is led there: everybody who is signed in, unless it says otherwise. The page itself refuses everybody else.</summary>
    public Func<Rights, bool> Opens { get; init; } = _ => true;
}

/// <summary>The lists that lead to pages.</summary>
internal enum PlaceList
{
    /// <summary>What is opened every day.</summary>
    Daily,

    /// <summary>What is opened now and then: on a phone the account menu holds it, whose bar has room for five.</summary>
    Office,

    /// <summary>The tabs of the settings.</summary>
    Settings,
}

/// <summary>Where the features lead people, list by list.</summary>
internal sealed class Places(IEnumerable<Feature> features)
{
    private readonly ILookup<PlaceList, Place> all = features.SelectMany(f => f.Places).OrderBy(p => p.Order).ToLookup(p => p.In);

    /// <summary>The pages of a list.</summary>
    public IEnumerable<Place> In(PlaceList list) => all[list];
}
