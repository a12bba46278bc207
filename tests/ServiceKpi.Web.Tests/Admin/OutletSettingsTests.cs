using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Admin;

public sealed class OutletSettingsTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task A_new_outlet_is_added_once_and_its_form_keeps_what_was_typed()
    {
        (string, string)[] typed = [("Form.Code", "TST01"), ("Form.Name", "Test"), ("Form.Zone", "Asia/Makassar"), ("Form.OpenedOn", "2026-11-01")];

        (await site.SendAsync("/settings/outlets/new", "new", typed)).Should().BeNull();
        var again = await site.SendAsync("/settings/outlets/new", "new", typed);

        again!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("TST01");
        again.QuerySelector<IHtmlInputElement>("#Zone")!.Value.Should().Be("Asia/Makassar");
        (await StoredAsync("TST01")).OpenedOn.Should().Be(TestTime.Day("2026-11-01"));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("..")]
    [InlineData("A%2FB")]
    public async Task A_code_that_no_address_can_hold_is_refused(string code)
    {
        var page = await site.SendAsync("/settings/outlets/new", "new", ("Form.Code", code), ("Form.Name", "Test"), ("Form.Zone", "Asia/Jakarta"));

        page!.QuerySelector("#Code")!.GetAttribute("aria-invalid").Should().Be("true");
    }

    [Theory]
    [InlineData("Form.Name", " ", "#Name")]
    [InlineData("Form.ClosedOn", "2001-01-01", "#ClosedOn")]
    public async Task A_field_that_cannot_be_used_is_marked(string field, string typed, string marked)
    {
        var page = await site.SendAsync("/settings/outlets/SBY01", "facts", (field, typed));

        page!.QuerySelector(marked)!.GetAttribute("aria-invalid").Should().Be("true");
        page.QuerySelectorAll("[aria-invalid]").Should().ContainSingle();
    }

    [Fact]
    public async Task A_week_is_typed_as_text_checked_and_saved()
    {
        const string path = "/settings/outlets/SBY01";

        var wrong = await site.SendAsync(path, "week", ("Form.From", "2026-12-01"), ("Form.Days[Monday]", "22:00-02:00"), ("Form.Days[Tuesday]", "9.00-12.00"));
        wrong!.QuerySelector("#Monday-read .fault")!.TextContent.Should().Contain("22:00-02:00").And.Contain("closes before it opens");
        wrong.QuerySelector("#Tuesday-read")!.TextContent.Should().Contain("09:00-12:00");
        wrong.QuerySelector<IHtmlInputElement>("#Monday")!.Value.Should().Be("22:00-02:00");

        (await site.SendAsync(path, "week", ("Form.From", "2026-12-01"), ("Form.Days[Monday]", "08:00-12:00, 13:00-17:00"), ("Form.Days[Sunday]", "")))
            .Should().BeNull();

        var hours = (await StoredAsync("SBY01")).Hours;
        hours.On(TestTime.Day("2026-12-07")).Should().Equal(new Shift(480, 720), new Shift(780, 1020));
        hours.On(TestTime.Day("2026-12-06")).Should().BeEmpty();
    }

    [Fact]
    public async Task Checking_a_week_stores_nothing()
    {
        var before = (await StoredAsync("BDG01")).Hours.Weeks.Count;

        var page = await site.SendAsync("/settings/outlets/BDG01", "week", ("Form.From", "2026-12-01"), ("Check", "1"));

        page!.QuerySelector("#Monday-read")!.TextContent.Trim().Should().NotBeEmpty();
        (await StoredAsync("BDG01")).Hours.Weeks.Should().HaveCount(before);
    }

    [Fact]
    public async Task An_outlet_moves_to_another_region_from_this_month_on()
    {
        (await site.SendAsync("/settings/outlets/MKS01", "facts", ("Form.Region", "Sulawesi"))).Should().BeNull();

        var stored = await StoredAsync("MKS01");
        (stored.RegionOn(TestTime.Day("2026-10-31")), stored.RegionOn(TestTime.Day("2026-11-01"))).Should().Be(("Indonesia Timur", "Sulawesi"));
    }

    [Fact]
    public async Task The_second_of_two_who_change_an_outlet_is_told()
    {
        const string path = "/settings/outlets/MDN01";
        var second = await site.OpenAsync(path);
        (await site.SendAsync(path, "facts", ("Form.City", "Binjai"))).Should().BeNull();

        var told = await site.SendAsync(second, path, "facts", ("Form.City", "Deli"));

        told!.QuerySelector("#facts [role=alert]")!.TextContent.Should().Contain("somebody else changed");
        told.QuerySelector<IHtmlInputElement>("#City")!.Value.Should().Be("Deli");
        told.QuerySelector("#City-hint .theirs")!.TextContent.Should().Contain("Binjai");
        (await StoredAsync("MDN01")).City.Should().Be("Binjai");
    }

    [Fact]
    public async Task Ticked_holidays_become_closed_days()
    {
        (await site.SendAsync("/settings/outlets/DPS01?year=2027", "holidays", ("Days", "2027-08-17"))).Should().BeNull();

        (await StoredAsync("DPS01")).Hours.On(TestTime.Day("2027-08-17")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_locked_month_refuses_the_hours_that_would_change_it_until_it_is_unlocked_with_a_reason()
    {
        (await site.SendAsync("/settings/months", "lock-2026-08")).Should().BeNull();

        var told = await site.SendAsync("/settings/outlets/JKT01", "exception", ("Day", "2026-08-20"), ("Shifts", ""));
        told!.QuerySelector("#exceptions [role=alert]")!.TextContent.Should().Contain("August 2026");

        var unsaid = await site.SendAsync("/settings/months", "unlock-2026-08", ("Reason", " "));
        unsaid!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("August 2026");
        (await site.SendAsync("/settings/months", "unlock-2026-08", ("Reason", "Wrong holiday"))).Should().BeNull();
        (await site.SendAsync("/settings/outlets/JKT01", "exception", ("Day", "2026-08-20"), ("Shifts", ""))).Should().BeNull();
        (await site.OpenAsync("/audit?what=month")).QuerySelector(".reason")!.TextContent.Should().Contain("Wrong holiday");
    }

    private async Task<Outlet> StoredAsync(string code) =>
        (await site.Server.Services.GetRequiredService<IOutletBook>().FindAsync(code, default))!.Value.Outlet;
}
