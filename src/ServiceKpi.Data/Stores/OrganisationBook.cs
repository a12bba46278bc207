using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>
/// What the organisation has chosen, one row for each choice; what nobody has chosen yet is as the configuration says.
/// </summary>
internal sealed class OrganisationBook(
    IDbContextFactory<KpiDbContext> contexts, ConfiguredOrganisation configured, TimeProvider clock) : IOrganisationBook
{
    private const int Attempts = 4;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly Remembered<Organisation> memory = new(clock);

    public Organisation Current => memory.Get(() =>
    {
        using var context = contexts.CreateDbContext();
        return Of(context.Settings.AsNoTracking().ToList());
    });

    public async Task<Outcome> SaveAsync(Organisation chosen, Organisation asShown, Because why, CancellationToken cancellationToken)
    {
        if (chosen.Senseless() is [var senseless, ..])
        {
            throw new ArgumentException($"The choice of {senseless} makes no sense.", nameof(chosen));
        }

        // Of two who choose at the same moment, or with somebody who changes an outlet, the next look tells what was stored.
        return await StoreOnce.AgainAsync(Attempts, async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await StateAsync(context, Changes(chosen, asShown).Keys, asShown, cancellationToken);
            var outcome = chosen.ReturnDays == asShown.ReturnDays
                ? await StoreAsync(context, chosen, asShown, why, cancellationToken)
                : await JudgeAnewAsync(context, chosen, asShown, why, cancellationToken);
            memory.Forget();
            return outcome;
        });
    }

    /// <summary>Stores other days of a return, and judges by them what was settled. Meanwhile no ticket is stored by the old ones: every outlet is locked.</summary>
    private async Task<Outcome> JudgeAnewAsync(KpiDbContext context, Organisation chosen, Organisation asShown, Because why, CancellationToken cancellationToken)
    {
        var outlets = await context.Outlets.AsNoTracking().Select(o => o.Id).OrderBy(id => id).ToListAsync(cancellationToken);
        return await context.TransactAsync(
            outlets,
            async cancel =>
            {
                context.ChangeTracker.Clear();
                var outcome = await StoreAsync(context, chosen, asShown, why, cancel);
                if (outcome == Outcome.Stored)
                {
                    var touched = new TouchedDays();
                    await CustomerReturns.MarkAllAsync(context, touched, cancel);
                    await RollupWriter.RecomputeAsync(context, touched, cancel);
                }

                return outcome;
            },
            cancellationToken);
    }

    private async Task<Outcome> StoreAsync(KpiDbContext context, Organisation chosen, Organisation asShown, Because why, CancellationToken cancellationToken)
    {
        var stored = await context.Settings.ToListAsync(cancellationToken);
        if (Of(stored) != asShown)
        {
            return Outcome.ChangedByOther;
        }

        foreach (var (name, value) in Changes(chosen, asShown))
        {
            stored.Single(s => s.Name == name).Value = value;
        }

        if (chosen.ResponseClockFollowsHours != asShown.ResponseClockFollowsHours)
        {
            foreach (var outlet in await context.Outlets.ToListAsync(cancellationToken))
            {
                outlet.OpenAt(outlet.Hours, chosen.ResponseClockFollowsHours);
            }
        }

        await context.StoreAsync(why, cancellationToken);
        return Outcome.Stored;
    }

    /// <summary>
    /// Stores what held by the configuration alone, as it held: nothing changes by it, and the change that follows can be
    /// written down with what was there before.
    /// </summary>
    private async Task StateAsync(KpiDbContext context, IReadOnlyCollection<string> names, Organisation held, CancellationToken cancellationToken)
    {
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        var stored = await context.Settings.AsNoTracking().ToListAsync(cancellationToken);
        var missing = names.Except(stored.Select(s => s.Name)).ToHashSet();
        if (missing.Count == 0 || Of(stored) != held)
        {
            return;
        }

        context.Settings.AddRange(Columns(held).Where(c => missing.Contains(c.Key)).Select(c => new StoredSetting { Name = c.Key, Value = c.Value }));
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        context.ChangeTracker.Clear();
    }

    private static Dictionary<string, string> Changes(Organisation chosen, Organisation asShown) => Columns(chosen).Except(Columns(asShown)).ToDictionary();

    private Organisation Of(List<StoredSetting> stored)
    {
        var columns = Columns(configured.Organisation).ToDictionary();
        foreach (var setting in stored.Where(s => columns.ContainsKey(s.Name)))
        {
            columns[setting.Name] = setting.Value;
        }

        var json = new JsonObject(columns.Select(c => KeyValuePair.Create(c.Key, JsonNode.Parse(c.Value))));
        return json.Deserialize<Organisation>(Json)!;
    }

    private static IEnumerable<KeyValuePair<string, string>> Columns(Organisation organisation) =>
        JsonSerializer.SerializeToNode(organisation, Json)!.AsObject()
            .Select(p => KeyValuePair.Create(p.Key, p.Value!.ToJsonString()));
}

/// <summary>What the configuration says of the organisation: what holds until an admin has chosen otherwise.</summary>
/// <param name="Organisation">What it says.</param>
public sealed record ConfiguredOrganisation(Organisation Organisation);
