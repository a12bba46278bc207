using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores.Customers;

/// <summary>Keeps the cards of customers in the database.</summary>
internal sealed class CustomerCards(IDbContextFactory<KpiDbContext> contexts, IOrganisationBook organisation, TimeProvider clock) : ICustomers
{
    private const int Attempts = 5;

    public async Task<IReadOnlyList<Customer>> SearchAsync(string typed, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new List<Customer>();
        foreach (var text in CustomerKeys.Sought(typed, organisation.Current.Country))
        {
            var alike = await CustomerQueries.BeginningWith(context, text, most).ToListAsync(cancellationToken);
            found.AddRange(alike.Count < most ? [] : await CustomerQueries.LastServedBeginningWith(context, text, most).ToListAsync(cancellationToken));
            found.AddRange(alike);
        }

        return [.. found.DistinctBy(c => c.Id).Take(most)];
    }

    public async Task<CustomerCard?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await CustomerQueries.FindAsync(context, code, cancellationToken) is not { } card)
        {
            return null;
        }

        var codes = await CustomerQueries.CodesAsync(context, card.Code, cancellationToken);
        return new CustomerCard(card, (int)context.Entry(card).Property(KpiDbContext.VersionColumn).CurrentValue!, [.. codes.Skip(1)]);
    }

    public async Task<CustomerBriefing?> BriefAsync(string code, IReadOnlyCollection<int> outletIds, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Briefings.OfAsync(context, code, outletIds, Now, Today, cancellationToken);
    }

    public Task<(Outcome Outcome, string Code)> AddAsync(string? code, CustomerDetails details, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(why);
        return StoreOnce.AgainAsync(Attempts, async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var own = code ?? await Acquaintance.FreeCodeAsync(context, cancellationToken);
            if (await context.Set<Customer>().AsNoTracking().FirstOrDefaultAsync(c => c.Code == own, cancellationToken) is { } there)
            {
                // The same sent twice is no fault.
                return (there.ErasedAt is null && Same(there.ToDetails(), await InSegmentAsync(context, details, cancellationToken)) ? Outcome.Unchanged : Outcome.Taken, own);
            }

            var card = new Customer(own, await InSegmentAsync(context, details, cancellationToken));
            card.TakeCare(details.CareNote, why.Actor.Name, Today);
            context.Add(card);
            await context.StoreAsync(why, cancellationToken);
            return (Outcome.Stored, own);
        });
    }

    public async Task<Outcome> ChangeAsync(string code, int version, CustomerDetails details, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(why);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Customer>().FirstOrDefaultAsync(c => c.Code == code, cancellationToken) is not { ErasedAt: null } card)
        {
            return Outcome.Missing;
        }

        var entry = context.Entry(card);
        if ((int)entry.Property(KpiDbContext.VersionColumn).CurrentValue! != version)
        {
            return Outcome.ChangedByOther;
        }

        card.State(await InSegmentAsync(context, details, cancellationToken));
        card.TakeCare(details.CareNote, why.Actor.Name, Today);
        context.ChangeTracker.DetectChanges();
        return entry.State == EntityState.Unchanged ? Outcome.Unchanged : await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<IReadOnlyList<CustomerLikeness>> LikeAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = context.Set<Customer>().AsNoTracking().Where(c => c.MergedInto == null);
        var phones = await cards.Where(c => c.Phone != null).GroupBy(c => c.Phone!).Where(g => g.Count() > 1).Select(g => g.Key).OrderBy(p => p).Take(most).ToListAsync(cancellationToken);
        var mails = await cards.Where(c => c.Mail != null).GroupBy(c => c.Mail!).Where(g => g.Count() > 1).Select(g => g.Key).OrderBy(m => m).Take(most).ToListAsync(cancellationToken);
        var byPhone = await cards.Where(c => EF.Parameter(phones).Contains(StoredText.ByCodePoint(c.Phone!))).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var byMail = await cards.Where(c => EF.Parameter(mails).Contains(StoredText.ByCodePoint(c.Mail!))).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        return
        [
            .. byPhone.GroupBy(c => c.Phone).Select(g => new CustomerLikeness(LikeBy.Phone, [.. g])),
            .. byMail.GroupBy(c => c.Mail).Where(g => g.Select(c => c.Phone).Distinct().Count() > 1).Select(g => new CustomerLikeness(LikeBy.Mail, [.. g])),
        ];
    }

    public async Task<Outcome> MergeAsync(string code, string into, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await StoreOnce.AgainAsync(Attempts, () => context.TransactAsync(
            [],
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var cards = await context.Set<Customer>().Where(c => c.Code == code || c.Code == into || c.MergedInto == code).ToListAsync(cancel);
                if (code == into || cards.Find(c => c.Code == code) is not { ErasedAt: null, MergedInto: null } || cards.Find(c => c.Code == into) is not { ErasedAt: null, MergedInto: null } target)
                {
                    return Outcome.Refused;
                }

                foreach (var card in cards.Where(c => c != target))
                {
                    card.MergeInto(into);
                }

                // Somebody who merges the target at the same moment, or takes back the import that brought it, has to see that it stands for others now.
                context.Entry(target).Property(c => c.MergedInto).IsModified = true;
                await context.StoreAsync(why, cancel);
                return Outcome.Stored;
            },
            cancellationToken));
    }

    public async Task<Outcome> PartAsync(string code, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<Customer>().FirstOrDefaultAsync(c => c.Code == code, cancellationToken) is not { MergedInto: not null, ErasedAt: null } card)
        {
            return Outcome.Missing;
        }

        card.MergeInto(null);
        return await context.StoreOnceAsync(why, again: null, cancellationToken);
    }

    public async Task<Outcome> EraseAsync(string code, Because why, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Erasure.RunAsync(context, code, Now, why, cancellationToken);
    }

    public async Task<bool> WriteAllAsync(string code, Stream output, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await CustomerExport.WriteAsync(context, code, output, cancellationToken);
    }

    public async Task<string> FreeCodeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Acquaintance.FreeCodeAsync(context, cancellationToken);
    }

    private static bool Same(CustomerDetails one, CustomerDetails other) => one with { Contacts = [] } == other with { Contacts = [] } && one.Contacts.SequenceEqual(other.Contacts);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => organisation.Current.Today(clock);

    /// <summary>A segment is written as the organisation writes it.</summary>
    private static async Task<CustomerDetails> InSegmentAsync(KpiDbContext context, CustomerDetails details, CancellationToken cancellationToken)
    {
        var names = details.Segment is null ? [] : await context.Set<Segment>().Select(s => s.Name).ToListAsync(cancellationToken);
        return details with { Segment = names.Find(n => string.Equals(n, details.Segment!.Trim(), StringComparison.OrdinalIgnoreCase)) ?? details.Segment };
    }
}
