using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Demo;

/// <summary>
/// What lies on the desks of the demo today: tickets in every state, some of them late, with a promise that was broken and made good and a
/// grave case that is being seen to. They begin on the last days and have come as far as they would have by now.
/// </summary>
internal static class DemoDesk
{
    private static readonly string[] Staff = ["Sari Wulandari", "Andi Prasetyo", "Rina Hartati", "Joko Susilo"];

    /// <summary>Adds them to the outlets that are open today.</summary>
    public static async Task AddAsync(KpiContexts contexts, DateTime now, Because why, CancellationToken cancellationToken)
    {
        await using (var context = contexts.CreateDbContext())
        {
            context.AddRange(DemoCustomers.Segments());
            await context.StoreAsync(why, cancellationToken);
        }

        await using var reading = contexts.CreateDbContext();
        foreach (var (place, outlet) in (await reading.Outlets.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancellationToken)).Index())
        {
            if (outlet.ExistsOn(outlet.DayOf(now)))
            {
                await AddAsync(contexts, outlet, place, now, why, cancellationToken);
            }
        }
    }

    private static async Task AddAsync(KpiContexts contexts, Outlet outlet, int place, DateTime now, Because why, CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        await context.TransactAsync(
            [outlet.Id],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                // Not every desk is as full as the next one.
                var stories = DemoStories.Of(outlet.DayOf(now), place).Index().Where(s => (s.Index + place) % 4 != 3).ToList();
                var names = stories.Select(s => s.Item.Customer).OfType<string>().Distinct().ToList();
                var cards = await DemoCustomers.AddAsync(context, outlet, place, names, outlet.DayOf(now), cancel);
                await context.StoreAsync(why, cancel);
                foreach (var (index, story) in stories)
                {
                    if (EventsOf(story, outlet, Staff[(index + place) % Staff.Length], now) is { Count: > 0 } events)
                    {
                        if (story.Customer is { } name && events[0].What is TicketAct.Opened opened)
                        {
                            var (card, segment) = await CustomerQueries.SegmentAsync(context, cards[name].Code, events[0].At, outlet.DayOf(events[0].At), cancel);
                            var person = card!.Contacts.Count > 0 ? card.Contacts[0].Name : null;
                            events[0] = events[0] with { What = opened with { Matter = opened.Matter with { Customer = card.Code, CustomerKind = card.Kind, Segment = segment, Person = person } } };
                        }

                        var number = await TicketWriter.NextNumberAsync(context, outlet, cancel);
                        var ticket = new Ticket(outlet, number, events[0].At, new TicketDetails());
                        TicketWriter.Put(context, outlet, ticket, line: null, events, known: 0, key: null);
                    }
                }

                await context.StoreAsync(why, cancel);
                return true;
            },
            cancellationToken);
    }

    /// <summary>What has happened by now; each act so many open minutes after the one before.</summary>
    private static List<TicketEvent> EventsOf(DemoStory story, Outlet outlet, string who, DateTime now)
    {
        var events = new List<TicketEvent>();
        var day = outlet.DayOf(now).AddDays(-story.DaysAgo);
        var local = OpenTime.After(outlet, day.ToDateTime(story.Begins), 0);
        foreach (var (minutes, act) in story.Acts)
        {
            local = OpenTime.After(outlet, local, minutes);
            var at = TimeZoneInfo.ConvertTimeToUtc(local, outlet.Zone);
            if (at > now)
            {
                break;
            }

            events.Add(new TicketEvent(events.Count + 1, at, who, null, act));
        }

        return events;
    }
}

/// <summary>What happened to a ticket of the demo.</summary>
/// <param name="DaysAgo">How long ago it began.</param>
/// <param name="Begins">At which local time.</param>
/// <param name="Acts">What happened, each with the open minutes since the act before.</param>
internal sealed record DemoStory(int DaysAgo, TimeOnly Begins, params IReadOnlyList<(double Minutes, TicketAct Act)> Acts)
{
    /// <summary>The name of the customer; none of somebody who says none.</summary>
    public string? Customer => ((TicketAct.Opened)Acts[0].Act).Matter.Customer;
}

/// <summary>The stories of the desk.</summary>
internal static class DemoStories
{
    private static readonly string[] People = ["Ibu Wati", "Pak Budi", "Mbak Lestari", "Pak Surya", "Ibu Ningsih", "Mas Galih", "Pak Hendra", "Ibu Maya", "Mas Yoga", "Ibu Ratna", "Pak Dani"];
    /// <summary>At one outlet of so many a failure would be grave: a list of things to see to that is nothing else would help nobody.</summary>
    private const int GraveAt = 4;

    private static readonly string[] Devices = ["laptop", "telepon", "televisi", "mesin cuci", "pencetak"];
    private static readonly string[] Institutions = ["PT Mitra Bersama", "CV Tunas Karya", "SMK Nusantara", "Hotel Melati"];
    private static readonly string[] Clinics = ["Klinik Sehat Sentosa", "Apotek Waras", "Puskesmas Kota"];

    /// <summary>True when the name is that of an institution.</summary>
    public static bool IsInstitution(string name) => Institutions.Contains(name) || Clinics.Contains(name);

    /// <summary>The stories as they stand on a day, with other people and devices at each outlet.</summary>
    /// <param name="today">The day.</param>
    /// <param name="place">Which outlet it is.</param>
    public static IReadOnlyList<DemoStory> Of(DateOnly today, int place)
    {
        string Person(int which) => People[(place * 3 + which) % People.Length];
        string Device(int which) => Devices[(place + which) % Devices.Length];
        return
        [
            new(0, new(9, 10),
                (0, Opened(TicketKind.Request, $"Layar {Device(0)} pecah, minta diganti", "produk", Person(0))),
                (0, new TicketAct.Promised(today.AddDays(2))),
                (0, new TicketAct.Estimated(850_000_00)),
                (14, new TicketAct.Answered("Unit sudah diterima, teknisi memeriksa siang ini.")),
                (35, new TicketAct.Waiting(WaitingFor.Part, "Layar dari gudang pusat", today.AddDays(1)))),
            new(0, new(9, 40), (0, Opened(TicketKind.Question, $"Apakah suku cadang {Device(1)} seri lama masih ada?", "produk", Person(1), "whatsapp"))),
            new(3, new(11, 0),
                (0, Opened(TicketKind.Request, $"Perbaikan {Device(2)} dalam garansi", "garansi", Person(2))),
                (0, new TicketAct.Promised(today.AddDays(-1))),
                (25, new TicketAct.Answered("Suku cadang dipesan, selesai lusa.")),
                (60, new TicketAct.Waiting(WaitingFor.Part, "Suku cadang", today.AddDays(-1))),
                (620, new TicketAct.Contacted("whatsapp", ByCustomer: true, "Kenapa belum selesai? Saya perlu untuk kerja.")),
                (20, new TicketAct.Answered("Mohon maaf, kiriman terlambat sehari.")),
                (5, new TicketAct.AlternativeOffered("Unit pinjaman sampai selesai", Accepted: true)),
                (2, new TicketAct.Promised(today.AddDays(1)))),
            new(1, new(14, 20),
                (0, Opened(TicketKind.Complaint, "Kulkas vaksin tidak dingin setelah diperbaiki", "layanan", Clinics[place % Clinics.Length], risk: place % GraveAt == 1 ? 4 : 2)),
                (2, new TicketAct.Assigned(0, "Joko Susilo")),
                (6, new TicketAct.Answered("Teknisi senior berangkat sekarang; pindahkan dulu isinya.")),
                (1, new TicketAct.StepDone(DemoGuidance.Call)),
                (3, new TicketAct.Escalated("Manajer wilayah", "Isi kulkas bisa rusak")),
                (20, new TicketAct.StepDone(DemoGuidance.Secure)),
                (90, new TicketAct.Noted("Kompresor bocor, unit pengganti dikirim dari gudang.")),
                (5, new TicketAct.Promised(today))),
            new(2, new(10, 30),
                (0, Opened(TicketKind.Request, "Servis rutin empat unit AC", "layanan", Institutions[place % Institutions.Length], "email", intermediary: "Agen Maju Jaya")),
                (70, new TicketAct.Answered("Kami kirim jadwalnya, mohon dipilih.")),
                (1, new TicketAct.Waiting(WaitingFor.Customer, "Pilihan jadwal", today))),
            new(2, new(13, 15),
                (0, Opened(TicketKind.Request, $"Ganti baterai {Device(3)}", "produk", Person(3))),
                (0, new TicketAct.Promised(today)),
                (0, new TicketAct.Estimated(325_000_00)),
                (40, new TicketAct.Answered("Bisa selesai besok.")),
                (300, new TicketAct.Charged(325_000_00)),
                (1, new TicketAct.Resolved("Baterai diganti dan diuji", ToCollect: true)),
                (10, new TicketAct.ReportedBack("WhatsApp"))),
            new(1, new(10, 5),
                (0, Opened(TicketKind.Complaint, "Tagihan tidak sesuai perkiraan", "pembayaran", Person(4), risk: 2)),
                (15, new TicketAct.Answered("Kami cocokkan dengan bengkel.")),
                (50, new TicketAct.Charged(180_000_00)),
                (5, new TicketAct.Resolved("Selisih dikembalikan", ToCollect: true)),
                (30, new TicketAct.Paid("QRIS", AtFirstTry: true)),
                (1, new TicketAct.HandedOver())),
            new(0, new(9, 25),
                (0, Opened(TicketKind.Question, "Garansi berlaku di kota lain?", "garansi", null)),
                (0, new TicketAct.Answered("Berlaku di semua outlet.")),
                (0, new TicketAct.Resolved(null, ToCollect: false))),
        ];
    }

    private static TicketAct.Opened Opened(
        TicketKind kind, string summary, string topic, string? customer, string channel = "counter", string? intermediary = null, int? risk = null) =>
        new(new TicketMatter { Kind = kind, Summary = summary, Topic = topic, Customer = customer, Channel = channel, Intermediary = intermediary, Risk = risk });
}
