using Microsoft.Extensions.DependencyInjection;

namespace ServiceKpi.Data.Demo;

/// <summary>Fills a database with the demo.</summary>
public static class DemoFiller
{
    /// <summary>Stores the chain as it stands now, then its excellence score, and what lies on its desks.</summary>
    public static async Task FillAsync(IServiceProvider services, Because why, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(why);
        var clock = services.GetRequiredService<TimeProvider>();
        var today = services.GetRequiredService<IOrganisationBook>().Current.Today(clock);
        var chain = new DemoChain(today, clock.GetUtcNow().UtcDateTime);
        await DemoStandards.AddAsync(services.GetRequiredService<IStandards>(), chain.FirstDay, why, cancellationToken);
        await DemoGuidance.AddAsync(services.GetRequiredService<IGuidance>(), why, cancellationToken);
        await using (var store = await services.GetRequiredService<IFactStoreFactory>().OpenAsync(why, cancellationToken))
        {
            await FillAsync(store, chain, cancellationToken);
        }

        await DemoScores.AddAsync(services.GetRequiredService<IScoreVersions>(), chain, why.Actor, cancellationToken);
        await DemoDesk.AddAsync(services.GetRequiredService<KpiContexts>(), clock.GetUtcNow().UtcDateTime, why, cancellationToken);
        await DemoVoices.AddAsync(services.GetRequiredService<KpiContexts>(), services.GetRequiredService<IAsking>(), why, cancellationToken);
        await DemoSigns.AddAsync(services.GetRequiredService<KpiContexts>(), services.GetRequiredService<IAsking>(), today, why, cancellationToken);
        await DemoTopics.AddAsync(services.GetRequiredService<ICommentTopics>(), why, cancellationToken);
        await DemoImprovements.AddAsync(services.GetRequiredService<KpiContexts>(), services.GetRequiredService<IImprovements>(), today, why, cancellationToken);
    }

    /// <summary>Stores the chain's outlets, then their facts, and commits: all of it or nothing.</summary>
    internal static async Task FillAsync(IFactStore store, DemoChain chain, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(chain);
        await store.StoreAsync(chain.Outlets, [], cancellationToken);
        var codes = chain.Outlets.Select(outlet => outlet.Code).ToHashSet();
        var stored = (await store.OutletsAsync(cancellationToken)).Where(outlet => codes.Contains(outlet.Code)).ToList();
        await store.StoreAsync(chain.TargetsOf(stored), [], cancellationToken);
        foreach (var outlet in stored)
        {
            await StoreAsync(store, chain.FactsOf(outlet), cancellationToken);
        }

        await store.CommitAsync(cancellationToken);
    }

    private static async Task StoreAsync(IFactStore store, DemoFacts facts, CancellationToken cancellationToken)
    {
        await store.StoreAsync(facts.Events, [], cancellationToken);
        await store.StoreAsync(facts.Entries, [], cancellationToken);
        await store.StoreAsync(facts.Memberships, [], cancellationToken);
        await store.StoreAsync(facts.Tickets, [], cancellationToken);
        await store.StoreAsync(facts.Answers, [], cancellationToken);
    }
}

/// <summary>All that is known of one outlet of the demo.</summary>
internal sealed record DemoFacts
{
    /// <summary>The daily entries in order of the day.</summary>
    public required IReadOnlyList<DailyEntry> Entries { get; init; }

    /// <summary>The tickets in order of the opening day.</summary>
    public required IReadOnlyList<Ticket> Tickets { get; init; }

    /// <summary>The surveys, answered or not.</summary>
    public required IReadOnlyList<SurveyAnswer> Answers { get; init; }

    /// <summary>The memberships in order of joining.</summary>
    public required IReadOnlyList<Membership> Memberships { get; init; }

    /// <summary>The promotion events in order of their start.</summary>
    public required IReadOnlyList<PromotionEvent> Events { get; init; }
}
