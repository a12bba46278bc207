using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Tests.Desk;

/// <summary>Pictures and documents of tickets.</summary>
public sealed class AttachmentTests
{
    private static readonly TicketMatter Repair = new() { Kind = TicketKind.Request, Summary = "Servis laptop", Customer = "C-1" };

    [SkippableTheory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_file_is_there_as_it_was_brought_and_is_an_event_that_changes_no_figure(DatabaseProvider provider)
    {
        await using var desk = await OneDesk.OpenAsync(provider);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        var (file, before) = (Pdf(9 << 20), await desk.SumsAsync(TestTime.Day("2026-03-02")));

        var receipt = await AttachAsync(desk, number, file, "k");

        receipt.Should().Be(new TicketReceipt(Outcome.Stored, number));
        var found = await desk.Database.Get<IDesk>().FindFileAsync(await desk.FindAsync(number), file.About.Id, default);
        found!.About.Should().Be(file.About);
        found.Content.Span.SequenceEqual(file.Content.Span).Should().BeTrue();
        (await desk.FindAsync(number)).Files.Should().Equal(file.About);
        (await desk.SumsAsync(TestTime.Day("2026-03-02"))).Should().BeEquivalentTo(before);
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task The_same_sent_twice_is_one_file()
    {
        await using var desk = await OneDesk.OpenAsync();
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        var file = Pdf();

        var both = await Task.WhenAll(AttachAsync(desk, number, file, "k"), AttachAsync(desk, number, file, "k"));

        both.Select(r => r.Outcome).Should().BeEquivalentTo([Outcome.Stored, Outcome.Unchanged]);
        (await StoredAsync(desk)).Should().Be(1);
    }

    [Fact]
    public async Task What_is_taken_back_is_gone()
    {
        await using var desk = await OneDesk.OpenAsync();
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        var (wrong, right) = (Pdf(), Pdf());
        await AttachAsync(desk, number, wrong, "a");
        await AttachAsync(desk, number, right, "b");

        await desk.AddAsync(number, "t", new TicketAct.TakenBack(2));

        (await desk.Database.Get<IDesk>().FindFileAsync(await desk.FindAsync(number), wrong.About.Id, default)).Should().BeNull();
        (await desk.Database.Get<IDesk>().FindFileAsync(await desk.FindAsync(number), right.About.Id, default)).Should().NotBeNull();
        (await StoredAsync(desk)).Should().Be(1);
    }

    [Fact]
    public async Task A_file_is_found_by_its_own_ticket_alone()
    {
        await using var desk = await OneDesk.OpenAsync();
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        var other = (await desk.OpenAsync("p", new TicketAct.Opened(Repair))).Number;
        var file = Pdf();
        await AttachAsync(desk, number, file, "a");

        (await desk.Database.Get<IDesk>().FindFileAsync(await desk.FindAsync(other), file.About.Id, default)).Should().BeNull();
        (await AttachAsync(desk, "T-404", Pdf(), "b")).Outcome.Should().Be(Outcome.Missing);
    }

    [Fact]
    public async Task A_ticket_has_no_more_files_than_it_may()
    {
        await using var desk = await OneDesk.OpenAsync();
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        foreach (var place in Enumerable.Range(0, Attachment.MostOfTicket))
        {
            await AttachAsync(desk, number, Pdf(), $"k{place}");
        }

        (await AttachAsync(desk, number, Pdf(), "more")).Refusal.Should().Be(ActRefusal.TooManyFiles);
        (await StoredAsync(desk)).Should().Be(Attachment.MostOfTicket);
    }

    [Fact]
    public async Task Whoever_is_erased_has_no_files_left_and_others_keep_theirs()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.Database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = "Erna" }, TestActors.Budi, default);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        var former = (await desk.OpenAsync("p", new TicketAct.Opened(Repair))).Number;
        var (own, kept) = (Pdf(), Pdf());
        await AttachAsync(desk, number, own, "a");
        await AttachAsync(desk, former, Pdf(), "b");
        await desk.AddAsync(former, "d", new TicketAct.Described(Repair with { Customer = "C-9" }));
        await AttachAsync(desk, former, kept, "c");

        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        (await desk.FindAsync(number)).Files.Should().BeEmpty();
        (await desk.FindAsync(former)).Files.Should().Equal(kept.About);
        (await StoredAsync(desk)).Should().Be(1);
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task Who_asks_what_is_held_gets_the_files_too()
    {
        await using var desk = await OneDesk.OpenAsync();
        await desk.Database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = "Erna" }, TestActors.Budi, default);
        var number = (await desk.OpenAsync("o", new TicketAct.Opened(Repair))).Number;
        var file = Pdf();
        await AttachAsync(desk, number, file, "a");
        using var held = new MemoryStream();

        await desk.Database.Get<ICustomers>().WriteAllAsync("C-1", held, default);

        Encoding.UTF8.GetString(held.ToArray()).Should().Contain(file.About.Name).And.Contain(Convert.ToBase64String(file.Content.Span));
    }

    private static AttachedFile Pdf(int bytes = 100)
    {
        var content = new byte[bytes];
        System.Random.Shared.NextBytes(content);
        "%PDF-1.7"u8.CopyTo(content);
        return AttachedFile.New("nota.pdf", content);
    }

    private static Task<TicketReceipt> AttachAsync(OneDesk desk, string number, AttachedFile file, string key) =>
        desk.Database.Get<IDesk>().AttachAsync(number, file, key, TestActors.Budi, default);

    private static async Task<int> StoredAsync(OneDesk desk)
    {
        await using var context = desk.Database.Open();
        return await context.Set<StoredAttachment>().CountAsync();
    }
}
