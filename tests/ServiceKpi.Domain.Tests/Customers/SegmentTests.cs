namespace ServiceKpi.Domain.Tests.Customers;

public sealed class SegmentTests
{
    private static readonly Segment[] Segments =
    [
        new("Emas", 2, new SegmentRule { Contacts = 5, Members = true }),
        new("Korporat", 1, new SegmentRule { Kind = CustomerKind.Institution }),
        new("Tamu khusus", 3, new SegmentRule { ByHandOnly = true }),
        new("Setia", 4, new SegmentRule { Contacts = 3 }),
    ];

    // The first in the order whose rule fits as a whole.
    [Theory]
    [InlineData(CustomerKind.Individual, 5, true, "Emas")]
    [InlineData(CustomerKind.Individual, 5, false, "Setia")]
    [InlineData(CustomerKind.Individual, 4, true, "Setia")]
    [InlineData(CustomerKind.Individual, 2, true, null)]
    [InlineData(CustomerKind.Institution, 5, true, "Korporat")]
    public void A_customer_is_in_the_first_segment_whose_rule_fits(CustomerKind kind, int contacts, bool isMember, string? segment) =>
        Segment.Of(Segments, new Customer("C-1", new CustomerDetails { Name = "Budi", Kind = kind }), contacts, isMember).Should().Be(segment);

    [Fact]
    public void What_somebody_chose_goes_before_every_rule() =>
        Segment.Of(Segments, new Customer("C-1", new CustomerDetails { Name = "Budi", Segment = "Tamu khusus" }), 9, true).Should().Be("Tamu khusus");

    [Fact]
    public void Of_a_code_without_a_card_nobody_knows_what_it_is() => Segment.Of(Segments, null, 3, false).Should().Be("Setia");

    [Fact]
    public void A_rule_by_no_contact_is_none() =>
        FluentActions.Invoking(() => new Segment("x", 1, new SegmentRule { Contacts = 0 })).Should().Throw<ArgumentOutOfRangeException>();
}
