using Microsoft.EntityFrameworkCore;
using ServiceKpi.Data.Tests.Desk;

namespace ServiceKpi.Data.Tests.Customers;

/// <summary>Who is meant when somebody at the counter types a name, a number or a code.</summary>
public sealed class AcquaintanceTests
{
    [Theory]
    [InlineData("C-1", null, null, "C-1")]
    [InlineData(null, "C-1", null, "C-1")]
    [InlineData(null, "0812 3456 7890", null, "C-1")]
    [InlineData(null, null, "+6281234567890", "C-1")]
    [InlineData(null, "Pak Budi", "+6281234567890", "C-1")]
    [InlineData(null, "T-CUST", null, "T-CUST")]
    [InlineData(null, null, null, null)]
    public async Task Whoever_is_known_is_recognised(string? code, string? typed, string? phone, string? customer)
    {
        await using var desk = await KnowingAsync();

        (await OpenAsync(desk, code, typed, phone)).Customer.Should().Be(customer);
        (await CardsAsync(desk)).Should().Be(1);
    }

    // A family may share a telephone; a name alone is that of many.
    [Theory]
    [InlineData("Siti", "+6281234567890")]
    [InlineData("Budi Santoso", null)]
    [InlineData("0899 1111 2222", null)]
    public async Task Whoever_is_not_known_gets_a_card(string typed, string? phone)
    {
        await using var desk = await KnowingAsync();

        (await OpenAsync(desk, null, typed, phone)).Customer.Should().StartWith("C-").And.NotBe("C-1");
        (await CardsAsync(desk)).Should().Be(2);
    }

    // A family of two with one telephone: whoever comes again is known by their name.
    [Fact]
    public async Task Of_several_with_one_telephone_the_name_tells_who_it_is()
    {
        await using var desk = await KnowingAsync();
        foreach (var name in "Siti,Budi,Siti ,pak budi,Siti Aminah".Split(','))
        {
            await OpenAsync(desk, null, name, "+6281234567890", "v" + name);
        }

        (await CardsAsync(desk)).Should().Be(2);
    }

    [Fact]
    public async Task The_telephone_of_a_merged_card_leads_to_the_one_that_stands_for_it()
    {
        await using var desk = await KnowingAsync();
        await desk.Database.Get<ICustomers>().AddAsync("C-2", new CustomerDetails { Name = "Budi S." }, TestActors.Budi, default);
        await desk.Database.Get<ICustomers>().MergeAsync("C-1", "C-2", TestActors.Budi, default);

        (await OpenAsync(desk, null, "Budi", "+6281234567890")).Customer.Should().Be("C-2");
    }

    [Fact]
    public async Task The_first_ticket_says_what_the_customer_is()
    {
        await using var desk = await KnowingAsync();

        (await OpenAsync(desk, null, "Rahmat", "+6281100001111")).CustomerKind.Should().Be(CustomerKind.Individual);
    }

    [Fact]
    public async Task Nothing_is_written_down_again_of_somebody_who_was_erased()
    {
        await using var desk = await KnowingAsync();
        await desk.Database.Get<ICustomers>().EraseAsync("C-1", TestActors.Budi, default);

        (await OpenAsync(desk, null, "C-1", null)).Customer.Should().NotBe("C-1");
        (await OpenAsync(desk, "C-1", null, null, "k2")).Customer.Should().BeNull();
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_card()
    {
        await using var desk = await KnowingAsync();
        var said = new CustomerSaid { Typed = "Siti", Phone = "+6285500001111" };

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Database.Get<IDesk>().OpenAsync(desk.Outlet.Id, [Opened], said, "k", TestActors.Budi, default)));

        sent.Select(s => s.Number).Distinct().Should().ContainSingle();
        (await CardsAsync(desk)).Should().Be(2);
    }

    [Fact]
    public async Task A_ticket_keeps_the_segment_and_kind_of_the_day_it_was_opened()
    {
        await using var desk = await KnowingAsync();
        await desk.Database.Get<ISegments>().SaveAsync(null, "Setia", 1, new SegmentRule { Contacts = 2 }, TestActors.Budi, default);

        var first = await OpenAsync(desk, "C-1", null, null, "1");
        var second = await OpenAsync(desk, "C-1", null, null, "2");
        var third = await OpenAsync(desk, "C-1", null, null, "3");

        (first.Segment, second.Segment, third.Segment).Should().Be((null, null, "Setia"));
        third.CustomerKind.Should().Be(CustomerKind.Individual);
        await using var context = desk.Database.Open();
        (await context.Tickets.OrderBy(t => t.Id).Select(t => t.Segment).ToListAsync()).Should().Equal(null, null, null, "Setia");
        await desk.ShouldReplayAsync();
    }

    [Fact]
    public async Task A_correction_of_something_else_keeps_the_segment_and_one_of_the_customer_finds_theirs()
    {
        await using var desk = await KnowingAsync();
        await desk.Database.Get<ICustomers>().AddAsync("C-9", new CustomerDetails { Name = "PT Maju", Kind = CustomerKind.Institution, Segment = "Korporat" }, TestActors.Budi, default);
        var number = (await desk.Database.Get<IDesk>().OpenAsync(desk.Outlet.Id, [Opened], new CustomerSaid { Code = "C-9" }, "k", TestActors.Budi, default)).Number;
        var card = (await desk.Database.Get<ICustomers>().FindAsync("C-9", default))!;
        await desk.Database.Get<ICustomers>().ChangeAsync("C-9", card.Version, card.Customer.ToDetails() with { Segment = "Lain" }, TestActors.Budi, default);

        await desk.AddAsync(number, "a", new TicketAct.Described(new TicketMatter { Kind = TicketKind.Complaint, Summary = "Lain", Customer = "C-9" }));
        var same = (await desk.FindAsync(number)).Course.Matter;
        await desk.AddAsync(number, "b", new TicketAct.Described(new TicketMatter { Kind = TicketKind.Complaint, Summary = "Lain", Customer = "C-1" }));
        var other = (await desk.FindAsync(number)).Course.Matter;

        (same.Segment, same.CustomerKind).Should().Be(("Korporat", CustomerKind.Institution));
        (other.Segment, other.CustomerKind).Should().Be((null, CustomerKind.Individual));
    }

    private static TicketAct.Opened Opened => new(new TicketMatter { Kind = TicketKind.Request, Summary = "Servis" });

    private static async Task<OneDesk> KnowingAsync()
    {
        var desk = await OneDesk.OpenAsync();
        await desk.Database.SaveAsync(Facts.Ticket(desk.Outlet, "T-1", "2026-01-01 02:00", new TicketDetails { Customer = "T-CUST" }));
        await desk.Database.Get<ICustomers>().AddAsync("C-1", new CustomerDetails { Name = "Budi Santoso", Phone = "+6281234567890" }, TestActors.Budi, default);
        return desk;
    }

    private static async Task<TicketMatter> OpenAsync(OneDesk desk, string? code, string? typed, string? phone, string key = "k")
    {
        var said = new CustomerSaid { Code = code, Typed = typed, Phone = phone };
        var receipt = await desk.Database.Get<IDesk>().OpenAsync(desk.Outlet.Id, [Opened], said, key, TestActors.Budi, default);
        return (await desk.FindAsync(receipt.Number)).Course.Matter;
    }

    private static async Task<int> CardsAsync(OneDesk desk)
    {
        await using var context = desk.Database.Open();
        return await context.Set<Customer>().CountAsync();
    }
}
