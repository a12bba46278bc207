using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Notices;

/// <summary>What the page of alerts says of an alert that cannot come.</summary>
public sealed class AlertsPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string Silent = "No target is set for this KPI, so this alert stays silent.";

    [Fact]
    public async Task An_alert_of_a_target_that_nobody_has_set_says_so_until_it_is_set()
    {
        var targets = await site.Server.Services.GetRequiredService<ITargetBook>().ReadAsync(default);
        var with = KpiCatalog.All.First(targets.Has);
        var without = KpiCatalog.All.First(k => !targets.Has(k));

        await AddAsync(with, AlertSign.MissesTarget);
        await AddAsync(without, AlertSign.LeavesPattern);
        (await site.OpenAsync("/alerts")).Body!.TextContent.Should().NotContain(Silent);

        await AddAsync(without, AlertSign.MissesTarget);
        (await site.OpenAsync("/alerts")).Body!.TextContent.Should().Contain(Silent);
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument?> AddAsync(Kpi kpi, AlertSign sign) =>
        site.SendAsync("/alerts", "alert", ("Form.Kpi", kpi.Id), ("Form.Sign", sign.ToString()), ("Form.Periods", "1"), ("Form.Grain", "Week"));
}
