using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Maintenance;

/// <summary>Counts every fact anew, to compare the rollups with it or to write them anew.</summary>
public sealed class RollupVerifier
{
    private readonly IDbContextFactory<KpiDbContext> contexts;

    internal RollupVerifier(IDbContextFactory<KpiDbContext> contexts) => this.contexts = contexts;

    /// <summary>Every difference between the rollups and the facts, by outlet and day.</summary>
    public async IAsyncEnumerable<RollupDifference> VerifyAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var difference in VerifyAsync(context, cancellationToken))
        {
            yield return difference;
        }
    }

    /// <summary>The same, as a context sees it.</summary>
    internal static async IAsyncEnumerable<RollupDifference> VerifyAsync(
        KpiDbContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var codes = await context.Outlets.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Code, cancellationToken);
        await foreach (var one in CustomerReturns.StaleAsync(context, cancellationToken))
        {
            yield return new RollupDifference(codes[one.OutletId], one.OpenedDay, "A ticket among those of its customer", $"{one.Said}", $"{(one.Told.IsRepeat, one.Told.IsReturned)}");
        }

        foreach (var outlet in await OutletsAsync(context, cancellationToken))
        {
            await foreach (var silence in Silences.StaleAsync(context, outlet, within: null, cancellationToken))
            {
                yield return new RollupDifference(outlet.Code, silence.Day, $"Silence of ticket '{silence.Number}'", Text(silence.Stored), Text(silence.Told));
            }

            await foreach (var (ticket, before) in AnswerJudgements.StaleAsync(context, outlet, DateOnly.MinValue, now: null, cancellationToken))
            {
                yield return new RollupDifference(outlet.Code, ticket.AnswerJudgedDay ?? before ?? ticket.OpenedDay, $"Answer of ticket '{ticket.Number}'", Text(before), Text(ticket.AnswerJudgedDay));
            }

            foreach (var range in await OutletRange.OfAsync(context, outlet.Id, cancellationToken))
            {
                var counted = await OutletDayCounter.CountAsync(context, outlet, range, cancellationToken);
                var stored = await MeasureReader.ReadAsync(context, [outlet.Id], range, cancellationToken);
                var topics = await RollupTopics.ReadAsync(context, outlet.Id, range, cancellationToken);
                foreach (var day in range.EachDay())
                {
                    var tally = counted.GetValueOrDefault(day) ?? new DayTally(outlet, day);
                    foreach (var (what, is_, should) in Compare(stored[outlet.Id, day], topics[day], tally))
                    {
                        yield return new RollupDifference(outlet.Code, day, what, is_, should);
                    }
                }
            }
        }
    }

    /// <summary>Writes every rollup anew, in one transaction.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancel =>
            {
                using var turn = await context.Gate.EnterAsync(cancel);
                await using var transaction = await context.BeginAsync(turn, cancel);
                var touched = new TouchedDays();
                await AnswerReplacements.MarkAllAsync(context, touched, cancel);
                await CustomerReturns.MarkAsync(context, await context.Tickets.Where(t => t.Customer != null).Select(t => t.Customer!).Distinct().ToListAsync(cancel), touched, cancel);
                await CountAllAsync(context, touched, cancel);
                await transaction.CommitAsync(cancel);
            },
            cancellationToken);
    }

    /// <summary>Writes every rollup anew, in the transaction that is begun, and leaves the facts as they are.</summary>
    internal static async Task CountAllAsync(KpiDbContext context, TouchedDays touched, CancellationToken cancellationToken)
    {
        foreach (var outlet in await OutletsAsync(context, cancellationToken))
        {
            touched.AddWhole(outlet.Id);
        }

        await RollupWriter.RecomputeAsync(context, touched, cancellationToken);
    }

    private static Task<List<Outlet>> OutletsAsync(KpiDbContext context, CancellationToken cancellationToken) =>
        context.Outlets.AsNoTracking().OrderBy(o => o.Code).ToListAsync(cancellationToken);

    private static IEnumerable<(string What, string Stored, string Counted)> Compare(
        MeasureSums stored, IEnumerable<KeyValuePair<string, long>> storedTopics, DayTally tally)
    {
        var counted = tally.ToSums();
        foreach (var measure in MeasureSums.All.Where(m => stored[m] != counted[m]))
        {
            yield return (measure.ToString(), Text(stored[measure]), Text(counted[measure]));
        }

        foreach (var distribution in MeasureSums.Distributions.Where(d => !stored[d].Equals(counted[d])))
        {
            yield return (distribution.ToString(), Hex(stored[distribution]), Hex(counted[distribution]));
        }

        var topics = storedTopics.ToDictionary();
        foreach (var topic in topics.Keys.Union(tally.Topics.Keys).Order(StringComparer.Ordinal))
        {
            var (is_, should) = (topics.GetValueOrDefault(topic), tally.Topics.GetValueOrDefault(topic));
            if (is_ != should)
            {
                yield return ($"Topic '{topic}'", Text(is_), Text(should));
            }
        }
    }

    private static string Text(long? value) => value is { } known ? Text(known) : "none";

    private static string Text(DateOnly? judged) => judged?.ToString("O", CultureInfo.InvariantCulture) ?? "none";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hex(DurationHistogram histogram) => Convert.ToHexString(histogram.ToBytes());
}

/// <summary>A rollup that is not what its facts say.</summary>
/// <param name="Outlet">The outlet's code.</param>
/// <param name="Day">The day.</param>
/// <param name="What">The measure, histogram or topic; of a ticket of the desk the time that its events tell.</param>
/// <param name="Stored">What the rollup holds.</param>
/// <param name="Counted">What the facts give.</param>
public sealed record RollupDifference(string Outlet, DateOnly Day, string What, string Stored, string Counted);
