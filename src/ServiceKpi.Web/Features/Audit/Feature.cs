namespace ServiceKpi.Web.Features.Audit;

/// <summary>Who changed what, and when.</summary>
internal sealed class AuditFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Office, 7, "/audit", "nav.audit", "history") { Opens = who => who.IsAdmin }];
}
