namespace ServiceKpi.Web.Features.Settings;

/// <summary>What the organisation has chosen.</summary>
internal sealed class SettingsFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(NavigationList.Office, 6, "/settings", "nav.settings", "settings") { Opens = who => who.IsAdmin },
        new(NavigationList.Settings, 1, "/settings", "settings.organisation"),
    ];
}
