namespace ServiceKpi.Web.Features.Holidays;

/// <summary>The holidays that comparisons and targets mind.</summary>
internal sealed class HolidaysFeature : Feature
{
    public override IReadOnlyList<NavigationEntry> Navigation => [new(NavigationList.Settings, 3, "/settings/holidays", "settings.holidays")];
}
