namespace ServiceKpi.Data.Demo;

/// <summary>What tickets are about and how they reach an outlet.</summary>
internal static class DemoTicketMix
{
    private const double FrequentTopicWeight = 0.16;

    private static readonly (string Channel, double Weight)[] Channels =
        [("counter", 0.34), ("whatsapp", 0.29), ("phone", 0.12), ("email", 0.09), ("web", 0.09), ("instagram", 0.07)];

    private static readonly (string Channel, double Weight)[] WhenClosed = [.. Channels.Where(c => ContactChannel.IsOnline(c.Channel))];

    private static readonly (string? Topic, double Weight)[] Topics =
    [
        ("produk", 0.23), ("layanan", 0.18), ("garansi", 0.16), ("pengiriman", 0.13), ("pembayaran", 0.11),
        ("aplikasi", 0.09), ("lainnya", 0.07), (null, 0.03),
    ];

    public static string Channel(DemoRandom random, bool open) => random.Weighted(open ? Channels : WhenClosed);

    public static string? Topic(DemoRandom random, DemoProfile profile) =>
        random.Chance(FrequentTopicWeight) ? profile.FrequentTopic : random.Weighted(Topics);

    public static TicketKind Kind(DemoRandom random, string? topic)
    {
        var complaints = topic switch
        {
            "pengiriman" => 0.5,
            "layanan" or "pembayaran" => 0.42,
            "lainnya" or null => 0.15,
            _ => 0.3,
        };
        return random.Chance(complaints)
            ? TicketKind.Complaint
            : random.Weighted([(TicketKind.Request, 0.46), (TicketKind.Question, 0.4), (TicketKind.Sales, 0.14)]);
    }

    public static string? Priority(DemoRandom random, TicketKind kind) => kind == TicketKind.Complaint
        ? random.Weighted<string?>([("tinggi", 0.24), ("normal", 0.7), (null, 0.06)])
        : random.Weighted<string?>([("tinggi", 0.04), ("normal", 0.66), ("rendah", 0.24), (null, 0.06)]);

    /// <summary>The usual minutes until a person answers, in open time.</summary>
    public static double MinutesToAnswer(string channel) => channel switch
    {
        "counter" => 1.5,
        "phone" => 1,
        "whatsapp" => 11,
        "instagram" => 38,
        "web" => 95,
        _ => 170,
    };

    /// <summary>The usual minutes of open time from the answer to the resolution.</summary>
    public static double MinutesToResolve(TicketKind kind) => kind switch
    {
        TicketKind.Complaint => 150,
        TicketKind.Request => 420,
        TicketKind.Question => 9,
        _ => 25,
    };
}
