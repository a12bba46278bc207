namespace ServiceKpi.Web.Features.Settings;

/// <summary>What the organisation has chosen.</summary>
internal sealed class SettingsFeature : Feature
{
    public override IReadOnlyList<Place> Places =>
    [
        new(PlaceList.Office, 6, "/settings", "nav.settings", "settings") { Opens = who => who.IsAdmin },
        new(PlaceList.Settings, 1, "/settings", "settings.organisation"),
    ];
}
