using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Web.Tests.Admin;

public sealed class HolidaysPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    private IHolidayBook Book => site.Server.Services.GetRequiredService<IHolidayBook>();

    [Fact]
    public async Task Estimates_are_shown_as_such_and_decreed_holidays_are_not()
    {
        (await site.OpenAsync("/settings/holidays?year=2026")).QuerySelectorAll(".holidays .pill").Should().BeEmpty();

        var page = await site.OpenAsync("/settings/holidays?year=2027");

        page.QuerySelectorAll(".holidays tbody tr").Single(r => r.TextContent.Contains("Eid al-Fitr", StringComparison.Ordinal))
            .TextContent.Should().Contain("Tue, 9 Mar 2027").And.Contain("estimate").And.Contain("30 before, 9 after");
    }

    [Fact]
    public async Task A_holiday_is_moved_and_the_second_of_two_admins_is_told()
    {
        const string path = "/settings/holidays?year=2028";
        var id = (await Book.AllAsync(default)).Single(h => h.Day == TestTime.Day("2028-02-26")).Id;
        var second = await site.OpenAsync(path);

        (await site.SendAsync(path, $"change-{id}", ("Form.Day", "2028-02-27"))).Should().BeNull();
        var told = await site.SendAsync(second, path, $"change-{id}", ("Form.Day", "2028-02-25"));

        told!.QuerySelector("[role=alert]")!.TextContent.Should().Contain("Somebody else changed");
        (await Book.AllAsync(default)).Single(h => h.Id == id).Day.Should().Be(TestTime.Day("2028-02-27"));
        (await site.SendAsync(told, path, $"change-{id}")).Should().BeNull();
        (await Book.AllAsync(default)).Single(h => h.Id == id).Day.Should().Be(TestTime.Day("2028-02-25"));
        (await site.OpenAsync("/audit?what=holiday")).QuerySelector(".audit")!.TextContent.Should().Contain("Eid al-Fitr, 27 Feb 2028");
    }

    [Theory]
    [InlineData("Form.Day", "soon", "as a date")]
    [InlineData("Form.Before", "61", "0 to 60")]
    [InlineData("Form.After", "-1", "0 to 60")]
    [InlineData("Form.Name", " ", "a name")]
    public async Task What_cannot_be_used_is_said_and_nothing_is_added(string field, string typed, string said)
    {
        var before = await Book.AllAsync(default);
        (string, string)[] fields = [("Form.Name", "Hari jadi"), ("Form.Day", "2026-05-31"), ("Form.Before", "0"), ("Form.After", "0")];

        var page = await site.SendAsync(
            "/settings/holidays?year=2026", "add", [.. fields.Where(f => f.Item1 != field), (field, typed)]);

        page!.QuerySelector("[role=alert]")!.TextContent.Should().Contain(said);
        (await Book.AllAsync(default)).Should().HaveCount(before.Count);
    }

    [Fact]
    public async Task A_name_that_people_read_is_the_holiday_they_mean()
    {
        (await site.SendAsync("/settings/holidays?year=2031", "add", ("Form.Name", "eid al-fitr"), ("Form.Day", "2031-01-24"), ("Form.Before", "30")))
            .Should().BeNull();

        (await Book.AllAsync(default)).Single(h => h.Day == TestTime.Day("2031-01-24")).Name.Should().Be("idul-fitri");
    }
}
