using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Saving;

/// <summary>
/// Stores what only one of several writers can: a new key, or the next version of a row. Looking first is no promise, since another
/// may store between the look and the save; what the database refuses is looked at again.
/// </summary>
internal static class StoreOnce
{
    /// <summary>Adds a row unless another has its key, which is then <see cref="Outcome.Taken"/> by the row that comes with it.</summary>
    /// <param name="context">The context.</param>
    /// <param name="row">The new row.</param>
    /// <param name="other">Finds the row that has the key.</param>
    /// <param name="why">Who adds it, and the reason.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    public static async Task<(Outcome Outcome, TRow Row)> AddOnceAsync<TRow>(
        this KpiDbContext context, TRow row, Func<CancellationToken, Task<TRow?>> other, Because why, CancellationToken cancellationToken)
        where TRow : class
    {
        var found = await other(cancellationToken);
        if (found is not null)
        {
            return (Outcome.Taken, found);
        }

        context.Add(row);
        var outcome = await context.StoreOnceAsync(why, async cancel => (found = await other(cancel)) is null ? null : Outcome.Taken, cancellationToken);
        return (outcome, found ?? row);
    }

    /// <summary>
    /// Stores what the context tracks. <see cref="Outcome.ChangedByOther"/> when somebody else has changed or removed one of the rows
    /// since they were read.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="why">Who stores it, and the reason.</param>
    /// <param name="again">What another look says of a refusal; none when it says nothing, and then the fault goes on.</param>
    /// <param name="cancellationToken">Ends the storing early.</param>
    public static Task<Outcome> StoreOnceAsync(
        this KpiDbContext context, Because why, Func<CancellationToken, Task<Outcome?>>? again, CancellationToken cancellationToken) =>
        TryAsync(cancel => context.StoreAsync(why, cancel), again, cancellationToken);

    /// <summary>The same for a change that another way stores.</summary>
    public static async Task<Outcome> TryAsync(
        Func<CancellationToken, Task> store, Func<CancellationToken, Task<Outcome?>>? again, CancellationToken cancellationToken)
    {
        try
        {
            await store(cancellationToken);
            return Outcome.Stored;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.ChangedByOther;
        }
        catch (DbUpdateException)
        {
            if (again is not null && await again(cancellationToken) is { } met)
            {
                return met;
            }

            throw;
        }
    }

    /// <summary>Reads, judges and stores anew as long as another was faster, at most so many times; the last refusal goes on.</summary>
    public static async Task<TResult> AgainAsync<TResult>(int times, Func<Task<TResult>> act)
    {
        for (var time = 1; ; time++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateException) when (time < times)
            {
                // The next look shows what the other has stored.
            }
        }
    }
}
