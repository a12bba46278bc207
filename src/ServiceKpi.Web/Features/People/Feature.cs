namespace ServiceKpi.Web.Features.People;

/// <summary>Who may sign in, and what they may see and do.</summary>
internal sealed class PeopleFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Office, 5, "/people", "nav.people", "people") { Opens = who => who.IsAdmin }];
}
