using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Demo;

/// <summary>What the managers of the demo have changed so that a number gets better.</summary>
internal static class DemoImprovements
{
    private const int CounterSince = 60;

    private static readonly string[] WithCounter = ["SBY01", "SMG01"];

    /// <summary>So much of the usual wait is left at an outlet on a day: since it has its second counter, less.</summary>
    public static double Wait(string outlet, DateOnly day, DateOnly today) => WithCounter.Contains(outlet) && day >= today.AddDays(-CounterSince) ? 0.4 : 1;

    /// <summary>Writes down three: one that has worked, one of which nobody can tell yet, and one that has just begun.</summary>
    public static async Task AddAsync(KpiContexts contexts, IImprovements improvements, DateOnly today, Because why, CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        var outlets = await context.Outlets.AsNoTracking().ToListAsync(cancellationToken);
        int[] At(params string[] codes) => [.. outlets.Where(o => codes.Contains(o.Code)).Select(o => o.Id)];
        (string What, string Kpi, int[] Outlets, string Owner, int DaysAgo, string? Learned)[] all =
        [
            ("Loket kedua pada jam makan siang", "first-response-time", At(WithCounter), "Sari Wulandari", CounterSince, "Pelanggan datang 11.30, bukan 12.00."),
            ("Pesan WhatsApp saat janji berubah", "csat", At("MDN01"), "Andi Prasetyo", 45, null),
            ("Suku cadang garansi disimpan di outlet", "delivery-performance", At("JKT01"), "Rina Hartati", 6, null),
        ];
        foreach (var one in all.Where(a => a.Outlets.Length > 0))
        {
            await improvements.SaveAsync(null, new(one.What, one.Kpi, one.Outlets, one.Owner, today.AddDays(-one.DaysAgo), one.Learned), why, cancellationToken);
        }
    }
}
