namespace ServiceKpi.Domain.Tests.Customers;

public sealed class CustomerTests
{
    [Fact]
    public void A_card_needs_a_name_or_a_telephone()
    {
        FluentActions.Invoking(() => new Customer("C-1", new CustomerDetails { Mail = "a@b.id" })).Should().Throw<ArgumentException>();
        new Customer("C-1", new CustomerDetails { Phone = "+6281234567890" }).Called.Should().Be("+6281234567890");
    }

    [Fact]
    public void A_name_that_nobody_can_see_is_none() =>
        FluentActions.Invoking(() => new Customer("C-1", new CustomerDetails { Name = "\u200B\u0001" })).Should().Throw<ArgumentException>();

    [Fact]
    public void A_care_note_keeps_its_author_until_it_is_another_one()
    {
        var card = new Customer("C-1", new CustomerDetails { Name = "Budi" });
        card.TakeCare("Kursi roda", "Sari", TestTime.Day("2026-03-02"));
        card.TakeCare(" Kursi roda ", "Dewi", TestTime.Day("2026-04-02"));

        (card.CareNoteBy, card.CareNoteOn).Should().Be(("Sari", TestTime.Day("2026-03-02")));
        card.TakeCare("", "Dewi", TestTime.Day("2026-04-02"));
        (card.CareNote, card.CareNoteBy, card.CareNoteOn).Should().Be((null, null, null));
    }

    [Fact]
    public void Of_an_erased_customer_the_code_is_left_and_nothing_is_stated_again()
    {
        var card = new Customer("C-1", new CustomerDetails { Name = "Budi", Phone = "+6281234567890", Mail = "a@b.id", Contacts = [new("Sari", "HRD", null)], Segment = "Emas" });
        card.TakeCare("Kursi roda", "Sari", TestTime.Day("2026-03-02"));
        card.Erase(TestTime.Utc("2026-05-01 00:00"));

        card.Should().BeEquivalentTo(new { Code = "C-1", Called = "C-1", Name = (string?)null, Phone = (string?)null, Mail = (string?)null, CareNote = (string?)null, CareNoteBy = (string?)null, MayBeAsked = false });
        card.Contacts.Should().BeEmpty();
        card.Invoking(c => c.State(new CustomerDetails { Name = "Budi" })).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_card_does_not_stand_for_itself() =>
        new Customer("C-1", new CustomerDetails { Name = "Budi" }).Invoking(c => c.MergeInto("C-1")).Should().Throw<ArgumentException>();
}
