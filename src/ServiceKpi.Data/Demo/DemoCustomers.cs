using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Demo;

/// <summary>
/// Cards for those who are at the desks of the demo: people are members of the outlet who have come before, so that they are recognised,
/// and institutions have somebody who speaks for them.
/// </summary>
internal static class DemoCustomers
{
    /// <summary>The segment of those who come often.</summary>
    public const string Regulars = "Pelanggan setia";

    private const long FirstPhone = 81_200_000_000;
    private const int NumbersOfOutlet = 100;

    /// <summary>The segments of the demo.</summary>
    public static IReadOnlyList<Segment> Segments() =>
    [
        new("Lembaga", 1, new SegmentRule { Kind = CustomerKind.Institution }),
        new(Regulars, 2, new SegmentRule { Contacts = 3, Members = true }),
    ];

    /// <summary>Adds the cards of an outlet's desk to a context; returns who is who by name.</summary>
    public static async Task<IReadOnlyDictionary<string, Customer>> AddAsync(
        KpiDbContext context, Outlet outlet, int place, IReadOnlyList<string> names, DateOnly today, CancellationToken cancellationToken)
    {
        var (outletId, since) = (outlet.Id, today.AddYears(-1));
        var members = await context.Memberships.AsNoTracking()
            .Where(m => m.OutletId == outletId && m.JoinedOn <= today && (m.LeftOn == null || m.LeftOn > today))

            // Who is a member of several outlets is at one desk.
            .Where(m => !context.Set<Customer>().Any(c => c.Code == m.Customer))
            .Select(m => new { m.Customer, Tickets = context.Tickets.Count(t => t.Customer == m.Customer && t.OpenedDay >= since) })
            .OrderByDescending(m => m.Tickets).ThenBy(m => m.Customer)
            .Take(names.Count)
            .ToListAsync(cancellationToken);
        var cards = new Dictionary<string, Customer>(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index())
        {
            var isInstitution = DemoStories.IsInstitution(name);
            var code = !isInstitution && index < members.Count ? members[index].Customer : string.Create(CultureInfo.InvariantCulture, $"{outlet.Code}-P{index + 1:00}");
            var card = new Customer(code, new CustomerDetails
            {
                Name = name,
                Kind = isInstitution ? CustomerKind.Institution : CustomerKind.Individual,
                Phone = string.Create(CultureInfo.InvariantCulture, $"+62{FirstPhone + (place * NumbersOfOutlet) + index}"),
                Contacts = isInstitution ? [new("Rini Astuti", "Pengadaan", null), new("Bagus Saputra", "Teknik", null)] : [],
            });
            if (index == 0)
            {
                card.TakeCare("Memakai kursi roda: layani di meja depan, jangan diminta naik ke lantai dua.", "Sari Wulandari", today.AddDays(-40));
            }

            context.Add(card);
            cards[name] = card;
        }

        return cards;
    }
}
