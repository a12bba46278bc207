using System.Globalization;

namespace ServiceKpi.Benchmarks;

/// <summary>A CSV file of made-up tickets of 12 outlets over 18 months.</summary>
internal static class TicketFile
{
    private static readonly string[] Channels = ["whatsapp", "counter", "phone", "email", "web", ""];
    private static readonly string[] Topics = ["produk", "layanan", "pembayaran", "pengiriman", "garansi", ""];

    public static void Write(string file, int rows)
    {
        var random = new Random(1);
        var start = new DateTime(2025, 5, 1, 0, 0, 0, DateTimeKind.Utc);
        using var writer = new StreamWriter(file);
        writer.WriteLine("ticket,outlet,opened_at,customer,channel,topic,kind,first_responded_at,resolved_at,contacts,reopened");
        for (var i = 0; i < rows; i++)
        {
            var opened = start.AddSeconds(random.Next(540 * 86400));
            var responded = opened.AddSeconds(random.Next(20_000));
            var resolved = responded.AddSeconds(random.Next(200_000));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"T{random.Next():X8}-{i},OUTLET{random.Next(12):00},{opened:s}Z,C-{random.Next(200_000)},"
                + $"{Channels[random.Next(6)]},{Topics[random.Next(6)]},{(i % 3 == 0 ? "request" : "complaint")},"
                + $"{responded:s}Z,{resolved:s}Z,{1 + (i % 7 == 0 ? 1 : 0)},{(i % 20 == 0 ? 1 : 0)}"));
        }
    }
}
