namespace ServiceKpi.Data.Tests.Queries;

/// <summary>A database of random facts, and the same facts to count by hand.</summary>
internal sealed class StoredFacts
{
    private const int Each = 60;

    private StoredFacts(IReadOnlyList<Outlet> outlets, IReadOnlyList<IDatedFact> facts, IReadOnlyList<Membership> memberships) =>
        (Outlets, All, Memberships) = (outlets, facts, memberships);

    public IReadOnlyList<Outlet> Outlets { get; }

    public IReadOnlyList<IDatedFact> All { get; }

    public IReadOnlyList<Membership> Memberships { get; }

    public static async Task<StoredFacts> IntoAsync(TestDatabase database, System.Random random)
    {
        await database.SaveAsync([.. RandomFacts.Outlets()]);
        var outlets = await database.AllAsync<Outlet>();
        var facts = new RandomFacts(random, outlets);
        await using (var store = await database.Get<IFactStoreFactory>().OpenAsync(TestActors.Budi, default))
        {
            await store.StoreAsync(Many(facts.Entry), [], default);
            await store.StoreAsync(Many(() => facts.Ticket($"T-{random.Next()}")), [], default);
            await store.StoreAsync(Many(() => facts.Answer($"K-{random.Next()}")), [], default);
            await store.StoreAsync(Many(facts.Membership), [], default);
            await store.CommitAsync(default);
        }

        return new StoredFacts(
            outlets,
            [.. await database.AllAsync<DailyEntry>(), .. await database.AllAsync<Ticket>(), .. await database.AllAsync<SurveyAnswer>()],
            await database.AllAsync<Membership>());
    }

    /// <summary>What the facts of an outlet count over a period, each fact looked at on each day.</summary>
    public MeasureSums Count(Outlet outlet, Period period) => MeasureSums.Sum(period.EachDay().Select(day =>
    {
        var tally = new DayTally(outlet, day);
        foreach (var fact in All.Where(f => f.OutletId == outlet.Id && f.Days.Contains(day)))
        {
            tally.Add(fact);
        }

        return tally.ToSums();
    }));

    private static T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, Each).Select(_ => make())];
}
