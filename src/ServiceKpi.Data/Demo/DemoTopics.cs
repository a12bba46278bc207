namespace ServiceKpi.Data.Demo;

/// <summary>What comments of the demo are told apart by.</summary>
internal static class DemoTopics
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["wait"] = "Waktu tunggu",
        ["staff"] = "Petugas",
        ["price"] = "Harga",
        ["result"] = "Hasil servis",
        ["place"] = "Tempat",
        ["news"] = "Kabar",
        ["promise"] = "Janji dan kiriman",
        ["payment"] = "Pembayaran",
    };

    /// <summary>Stores those that are offered to everybody, by Indonesian names.</summary>
    public static async Task AddAsync(ICommentTopics topics, Because why, CancellationToken cancellationToken)
    {
        foreach (var (about, words) in StartingTopics.All)
        {
            await topics.SaveAsync(null, Names[about], words, asShown: null, why, cancellationToken);
        }
    }
}
