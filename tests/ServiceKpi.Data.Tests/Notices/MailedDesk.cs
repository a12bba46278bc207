using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Notices;

/// <summary>A desk that asks by mail, and what is done there.</summary>
internal static class MailedDesk
{
    public static readonly TicketMatter Matter = new() { Kind = TicketKind.Request, Summary = "Layar", Channel = "counter", Customer = "C-1" };

    public static async Task<OneDesk> OpenAsync(bool byMail = true, bool afterHandover = false)
    {
        var desk = await OneDesk.OpenAsync();
        await desk.Database.Get<IAsking>().PlanAsync(
            p =>
            {
                p.Choose(100, 0, 0, afterHandover, 30, countsCounter: false);
                p.SendByMail(byMail);
            },
            TestActors.Budi,
            default);
        await CardAsync(desk, "C-1", "wati@contoh.id");
        await CardAsync(desk, "C-2", "budi@contoh.id", mayBeAsked: false);
        return desk;
    }

    public static async Task CardAsync(OneDesk desk, string code, string mail, bool mayBeAsked = true) =>
        await desk.Database.Get<ICustomers>().AddAsync(code, new CustomerDetails { Name = "Wati", Mail = mail, Language = "en", MayBeAsked = mayBeAsked }, TestActors.Budi, default);

    public static async Task<string> SettleAsync(OneDesk desk, string key, string customer = "C-1") =>
        (await desk.OpenAsync(key, new TicketAct.Opened(Matter with { Customer = customer }), new TicketAct.Resolved(null, false))).Number;

    /// <summary>Sends what is due as the sender does: the addresses, none where a message was withdrawn.</summary>
    public static async Task<IReadOnlyList<string?>> SaidAsync(OneDesk desk)
    {
        var said = new List<string?>();
        while (await ClaimAsync(desk) is { } claimed)
        {
            var mailed = await Questions(desk).PutAsync(claimed, default);
            said.Add(mailed?.Address);
            await desk.Database.Get<IOutbox>().EndAsync(claimed, mailed is null ? NoticeState.Withdrawn : NoticeState.Sent, default);
        }

        return said;
    }

    public static Task<Notice?> ClaimAsync(OneDesk desk) => desk.Database.Get<IOutbox>().ClaimAsync([NoticeKind.Question], default);

    public static IMailedQuestions Questions(OneDesk desk) => desk.Database.Get<IMailedQuestions>();
}
