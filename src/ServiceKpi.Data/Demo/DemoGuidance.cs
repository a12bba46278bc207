namespace ServiceKpi.Data.Demo;

/// <summary>What the staff of the demo are told.</summary>
internal static class DemoGuidance
{
    /// <summary>The first step that is to be done of the gravest risk.</summary>
    public const string Call = "Telepon pelanggan dan katakan apa yang terjadi";

    /// <summary>The second.</summary>
    public const string Secure = "Amankan barang atau isinya";

    private const string GravePlan = $"""
        {Call} | 15 mnt
        {Secure} | 1 jam
        Beri tahu manajer wilayah | 1 jam
        Siapkan unit pengganti | 4 jam
        """;

    private const string SeriousPlan = """
        Telepon pelanggan | 1 jam
        Tawarkan jalan lain yang bisa diterima | 8 jam
        """;

    /// <summary>Writes two cards and two plans.</summary>
    public static async Task AddAsync(IGuidance guidance, Because why, CancellationToken cancellationToken)
    {
        await guidance.PlanAsync(4, GravePlan, why, cancellationToken);
        await guidance.PlanAsync(3, SeriousPlan, why, cancellationToken);
        await guidance.WriteAsync("garansi", new(
            "Minta nota atau nomor seri\nPeriksa masa garansi di sistem\nTulis kerusakan persis seperti kata pelanggan",
            "Masih dalam garansi, jadi tidak ada biaya. Kami kabari paling lambat besok.",
            "Unit pinjaman bila perbaikan lebih dari tiga hari",
            "Kepala outlet untuk kerusakan karena air"), why, cancellationToken);
        await guidance.WriteAsync("layanan", new(
            "Dengarkan sampai selesai\nUlangi masalahnya dengan kata sendiri\nSepakati hari selesai",
            "Mohon maaf atas ketidaknyamanannya. Saya sendiri yang mengawal sampai selesai.",
            "Servis ulang tanpa biaya",
            null), why, cancellationToken);
    }
}
