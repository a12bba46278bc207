namespace ServiceKpi.Web.Tests.Commands;

[Collection(nameof(UsesConsole))]
public sealed class SliceCommandTests : IDisposable
{
    private const string Tickets =
        "ticket,outlet,opened_at,channel,risk,resolved_at,contacts\nT1,A,2026-01-05 09:00,WhatsApp,3,2026-01-05 10:00,1\nT2,A,2026-01-05 09:00,counter,,2026-01-05 10:00,2\nT3,A,2026-01-06 09:00,whatsapp,,,\n";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Of three tickets two came through WhatsApp, and of the two that are resolved one did, at first contact.
    [Fact]
    public async Task Values_are_told_apart_by_what_tickets_have()
    {
        await folder.ImportAsync("tickets", Tickets, "--create-outlets");

        var run = await folder.KpisAsync("--kpi", "ticket-requests", "--by-slice", "channel", "--format", "json");
        var one = await folder.KpisAsync("--kpi", "first-contact-resolution", "--slice", "channel=whatsapp", "--format", "json");
        var unstated = await folder.KpisAsync("--kpi", "ticket-requests", "--slice", "risk=", "--format", "csv");

        run.Json.GetProperty("values").EnumerateArray().Select(v => (v.GetProperty("slice").GetProperty("value").GetString(), v.GetProperty("value").GetDouble()))
            .Should().Equal(("whatsapp", 2), ("counter", 1));
        one.Json.GetProperty("values")[0].GetProperty("value").GetDouble().Should().Be(100);
        unstated.Output.Should().Contain("ticket-requests,,2026-01-01,2026-01-31,2,").And.Contain(",risk,");
    }

    [Fact]
    public async Task What_is_not_cut_says_nothing_of_slices()
    {
        await folder.ImportAsync("tickets", Tickets, "--create-outlets");

        (await folder.KpisAsync("--kpi", "ticket-requests", "--format", "json")).Output.Should().NotContain("slice");
        (await folder.KpisAsync("--kpi", "ticket-requests", "--by-slice", "channel")).Output.Should().Contain("channel=whatsapp");
        (await folder.KpisAsync("--kpi", "ticket-requests")).Output.Should().NotContain("Slice");
        (await folder.KpisAsync("--kpi", "ticket-requests,csat", "--format", "csv")).Output.Should().Be((await folder.KpisAsync("--kpi", "ticket-requests", "csat", "--format", "csv")).Output);
    }
}
