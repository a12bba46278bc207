using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>Fixes in acts what is judged by the rules of their time: whether a grave ticket was in good hands, and how far a charge may be above the estimate.</summary>
internal static class DeskHands
{
    /// <summary>The acts, of which a charge says so.</summary>
    public static IEnumerable<TicketAct> Of(IEnumerable<TicketAct> acts, Organisation organisation) =>
        acts.Select(a => a is TicketAct.Charged charged ? charged with { Tolerance = organisation.EstimateTolerance } : a);

    /// <summary>The acts, of which a resolution says so.</summary>
    /// <param name="context">The context.</param>
    /// <param name="acts">What happens now.</param>
    /// <param name="events">What has happened.</param>
    /// <param name="why">Who does it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<IReadOnlyList<TicketAct>> OfAsync(
        KpiDbContext context, IReadOnlyList<TicketAct> acts, IReadOnlyList<TicketEvent> events, Because why, CancellationToken cancellationToken)
    {
        if (!acts.OfType<TicketAct.Resolved>().Any())
        {
            return acts;
        }

        var course = events.Count > 0 ? TicketCourse.Of(events) : null;
        var risk = acts.Select(a => a switch
        {
            TicketAct.Opened opened => opened.Matter,
            TicketAct.Described described => described.Matter,
            _ => null,
        }).OfType<TicketMatter>().LastOrDefault(course?.Matter)?.Risk;
        if (!(risk >= Ticket.GraveRisk))
        {
            return acts;
        }

        string[] done = [.. course?.StepsDone ?? [], .. acts.OfType<TicketAct.StepDone>().Select(s => s.Step)];
        var accountId = why.Actor.AccountId;
        var isGood = await context.Accounts.AnyAsync(a => a.Id == accountId && a.IsTrained, cancellationToken)
            && (await context.Set<ContingencyPlan>().AsNoTracking().FirstOrDefaultAsync(p => p.Risk == risk, cancellationToken))?.IsCompleted(done) != false;
        return [.. acts.Select(a => a is TicketAct.Resolved resolved ? resolved with { InGoodHands = isGood } : a)];
    }
}
