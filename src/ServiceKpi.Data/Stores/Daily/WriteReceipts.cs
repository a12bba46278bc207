using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Daily;

/// <summary>Remembers writes by the key their sender gave them, so that one sent twice is done once.</summary>
internal sealed class WriteReceipts(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>What becomes of a write whose key was used before; null when it was not, or there is none.</summary>
    public static async Task<Outcome?> FindAsync(KpiDbContext context, DayWrite write, Actor actor, CancellationToken cancellationToken)
    {
        if (write.Key is not { } key)
        {
            return null;
        }

        var accountId = AccountOf(actor);
        var fingerprint = await context.ReceivedWrites.AsNoTracking()
            .Where(w => w.AccountId == accountId && w.Key == key)
            .Select(w => w.Fingerprint)
            .FirstOrDefaultAsync(cancellationToken);
        return fingerprint is null ? null : fingerprint == FingerprintOf(write) ? Outcome.Unchanged : Outcome.Taken;
    }

    /// <summary>Remembers the write in the transaction that does it, and forgets those of long ago.</summary>
    public async Task AddAsync(KpiDbContext context, DayWrite write, Actor actor, CancellationToken cancellationToken)
    {
        if (write.Key is { } key)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var old = now - Kept;

            // Two for each new one: the table shrinks to what is kept, and no write waits for a great clearing. Who writes at
            // another outlet clears the same ones; that they are gone by then is no fault.
            await context.ReceivedWrites
                .Where(w => w.At < old)
                .Take(2)
                .ExecuteDeleteAsync(cancellationToken);
            context.ReceivedWrites.Add(new ReceivedWrite
            {
                AccountId = AccountOf(actor),
                Key = key,
                Fingerprint = FingerprintOf(write),
                At = now,
            });
        }
    }

    private static int AccountOf(Actor actor) => actor.AccountId ?? 0;

    private static string FingerprintOf(DayWrite write) =>
        Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(write with { Key = null })));
}
