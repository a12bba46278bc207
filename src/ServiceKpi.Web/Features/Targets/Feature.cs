namespace ServiceKpi.Web.Features.Targets;

/// <summary>What each outlet is to reach, month by month.</summary>
internal sealed class TargetsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
        [new(NavigationList.Office, 1, TargetLinks.Page, "nav.targets", "target") { Opens = who => who.Role is Role.Manager or Role.Admin }];
}
