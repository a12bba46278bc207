namespace ServiceKpi.Web.Features.Closing;

/// <summary>Months whose numbers nobody changes any more.</summary>
internal sealed class ClosingFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Settings, 5, "/settings/months", "settings.months")];
}
