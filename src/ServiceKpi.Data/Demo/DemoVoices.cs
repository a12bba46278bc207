using Microsoft.EntityFrameworkCore;

namespace ServiceKpi.Data.Demo;

/// <summary>What customers of the desk were asked in the demo, and what some of them said.</summary>
internal static class DemoVoices
{
    /// <summary>Of those who were asked, every so many has not answered yet.</summary>
    private const int Silent = 4;

    private static readonly (int Csat, int Ces, int Nps, string? Comment)[] Answers =
    [
        (5, 1, 10, "Cepat dan ramah, terima kasih."),
        (4, 2, 9, null),
        (2, 4, 5, "Sudah dua kali datang untuk masalah yang sama."),
        (5, 1, 9, "Dikabari terus lewat WhatsApp, mantap."),
        (1, 5, 2, "Tagihannya tidak seperti yang dijanjikan."),
    ];

    /// <summary>Asks the customers of what is settled.</summary>
    public static async Task AddAsync(KpiContexts contexts, IAsking asking, Because why, CancellationToken cancellationToken)
    {
        await using var context = contexts.CreateDbContext();
        var settled = await context.Set<DeskTicket>().AsNoTracking()
            .Where(t => t.Ticket.ResolvedAt != null)
            .OrderBy(t => t.TicketId)
            .Select(t => t.Ticket.Number)
            .ToListAsync(cancellationToken);
        foreach (var (place, number) in settled.Index())
        {
            if ((await asking.AskAsync(number, AskWay.WhatsApp, why, cancellationToken)).Request is { } request && place % Silent != Silent - 1)
            {
                var (csat, ces, nps, comment) = Answers[place % Answers.Length];
                var score = request.Kind == SurveyKind.Csat ? csat : request.Kind == SurveyKind.Ces ? ces : nps;
                await asking.AnswerAsync(request.Token, score, comment, why, cancellationToken);
            }
        }
    }
}
