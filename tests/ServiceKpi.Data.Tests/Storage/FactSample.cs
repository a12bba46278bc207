namespace ServiceKpi.Data.Tests.Storage;

/// <summary>Facts of one type, told apart by a number that goes into the key and one that goes into a value.</summary>
internal abstract class FactSample
{
    public static IReadOnlyDictionary<string, FactSample> All { get; } = new Dictionary<string, FactSample>
    {
        ["entry"] = new Of<DailyEntry>(
            (outlet, key, value) => new DailyEntry(outlet.Id, Facts.Day.AddDays(key), value, null), e => (int)e.Visits!),
        ["ticket"] = new Of<Ticket>(
            (outlet, key, value) => Facts.Ticket(outlet, $"T-{key}", "2026-03-02 08:00", new TicketDetails { Contacts = value }),
            t => t.Contacts),
        ["answer"] = new Of<SurveyAnswer>(
            (outlet, key, value) => new SurveyAnswer($"K-{key}", outlet.Id, SurveyKind.Nps, value, Facts.Day), a => a.Score!.Value),
        ["membership"] = new Of<Membership>(
            (outlet, key, value) => new Membership($"C-{key}", outlet.Id, Facts.Day, Facts.Day.AddDays(value)),
            m => m.LeftOn!.Value.DayNumber - Facts.Day.DayNumber),
        ["event"] = new Of<PromotionEvent>(
            (outlet, key, value) => new PromotionEvent($"Sale {key}", Facts.Day, Facts.Day, outlet.Id, value),
            e => (int)e.CostMinor!),
        ["event of the chain"] = new Of<PromotionEvent>(
            (_, key, value) => new PromotionEvent($"Sale {key}", Facts.Day, Facts.Day, null, value), e => (int)e.CostMinor!),
        ["outlet"] = new Of<Outlet>(
            (_, key, value) => new Outlet($"N{key}", $"{value}", "UTC"),
            o => int.TryParse(o.Name, out var value) ? value : null),
    };

    /// <summary>Every kind of store with every kind of fact.</summary>
    public static TheoryData<StoreKind, string> OnEveryStore()
    {
        var data = new TheoryData<StoreKind, string>();
        foreach (var kind in Enum.GetValues<StoreKind>())
        {
            foreach (var name in All.Keys)
            {
                data.Add(kind, name);
            }
        }

        return data;
    }

    /// <summary>Stores facts in one call.</summary>
    public abstract Task<IReadOnlyList<StoreOutcome>> StoreAsync(
        IFactStore store, Outlet outlet, params (int Key, int Value)[] facts);

    /// <summary>The values that are stored, ascending.</summary>
    public abstract Task<IEnumerable<int>> ValuesAsync(TestDatabase database);

    private sealed class Of<TFact>(Func<Outlet, int, int, TFact> make, Func<TFact, int?> valueOf) : FactSample
        where TFact : class
    {
        public override Task<IReadOnlyList<StoreOutcome>> StoreAsync(
            IFactStore store, Outlet outlet, params (int Key, int Value)[] facts) =>
            store.StoreAsync<TFact>([.. facts.Select(f => make(outlet, f.Key, f.Value))], [], default);

        public override async Task<IEnumerable<int>> ValuesAsync(TestDatabase database) =>
            (await database.AllAsync<TFact>()).Select(valueOf).OfType<int>().Order();
    }
}
