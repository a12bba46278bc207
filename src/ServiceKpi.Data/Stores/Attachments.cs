using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Stores;

/// <summary>What is in the files of tickets, stored and removed along with the events that tell of them.</summary>
internal static class Attachments
{
    /// <summary>A file of a ticket; none when the ticket has no such file any more.</summary>
    public static async Task<AttachedFile?> FindAsync(KpiDbContext context, TicketFile ticket, string id, CancellationToken cancellationToken) =>
        ticket.Files.FirstOrDefault(f => f.Id == id) is { } about
            && await context.Set<StoredAttachment>().AsNoTracking().Where(a => a.Id == id).Select(a => a.Content).FirstOrDefaultAsync(cancellationToken) is { } content
            ? AttachedFile.Stored(about, content)
            : null;

    /// <summary>Removes what is in the files whose events are taken back: a photograph of the wrong customer must not stay.</summary>
    public static async Task RemoveTakenBackAsync(KpiDbContext context, IReadOnlyList<TicketEvent> events, IEnumerable<TicketEvent> happened, CancellationToken cancellationToken)
    {
        var takenBack = TicketEvent.TakenBack(happened);
        foreach (var attached in events.Where(e => takenBack.Contains(e.Number)).Select(e => e.What).OfType<TicketAct.Attached>())
        {
            await RemoveAsync(context.Set<StoredAttachment>().Where(a => a.Id == attached.File.Id), cancellationToken);
        }
    }

    /// <summary>Removes what is in files, whatever the context tracks.</summary>
    public static Task RemoveAsync(IQueryable<StoredAttachment> files, CancellationToken cancellationToken) => files.ExecuteDeleteAsync(cancellationToken);
}
