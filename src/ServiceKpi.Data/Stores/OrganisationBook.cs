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
            var stored = await context.Settings.ToListAsync(cancellationToken);
            if (Of(stored) != asShown)
            {
                return Outcome.ChangedByOther;
            }

            await StoreAsync(context, stored, chosen, asShown, why, cancellationToken);
            memory.Forget();
            return Outcome.Stored;
        });
    }

    private static async Task StoreAsync(
        KpiDbContext context,
        List<StoredSetting> stored,
        Organisation chosen,
        Organisation asShown,
        Because why,
        CancellationToken cancellationToken)
    {
        var changes = Columns(chosen).Except(Columns(asShown)).ToDictionary();
        await StateAsync(context, stored, changes.Keys, asShown, cancellationToken);
        foreach (var setting in stored.Where(s => changes.ContainsKey(s.Name)))
        {
            setting.Value = changes[setting.Name];
        }

        if (chosen.ResponseClockFollowsHours != asShown.ResponseClockFollowsHours)
        {
            foreach (var outlet in await context.Outlets.ToListAsync(cancellationToken))
            {
                outlet.OpenAt(outlet.Hours, chosen.ResponseClockFollowsHours);
            }
        }

        if (chosen.ReturnDays == asShown.ReturnDays)
        {
            await context.StoreAsync(why, cancellationToken);
            return;
        }

        await context.TransactAsync(
            [],
            async cancel =>
            {
                await context.StoreAsync(why, cancel);
                var touched = new TouchedDays();
                await CustomerReturns.MarkAllAsync(context, touched, cancel);
                await RollupWriter.RecomputeAsync(context, touched, cancel);
                return true;
            },
            cancellationToken);
    }

    /// <summary>
    /// Stores what held by the configuration alone, as it held: nothing changes by it, and the change that follows can be
    /// written down with what was there before.
    /// </summary>
    private static async Task StateAsync(
        KpiDbContext context,
        List<StoredSetting> stored,
        IEnumerable<string> names,
        Organisation held,
        CancellationToken cancellationToken)
    {
        var missing = names.Except(stored.Select(s => s.Name)).ToHashSet();
        if (missing.Count == 0)
        {
            return;
        }

        List<StoredSetting> stated =
            [.. Columns(held).Where(c => missing.Contains(c.Key)).Select(c => new StoredSetting { Name = c.Key, Value = c.Value })];
        using var turn = await context.Gate.EnterAsync(cancellationToken);
        context.Settings.AddRange(stated);
        await context.SaveRowsAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        stored.AddRange(stated);
    }

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
