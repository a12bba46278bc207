using System.Collections.Immutable;

namespace ServiceKpi.Domain.Desk;

/// <content>What is counted of a course beside opening, answer and resolution.</content>
public sealed partial record TicketCourse
{
    private Words words = new([]);

    private bool isOfDesk;
    private DateTime? handedOverAt;
    private int handoverOptions;
    private DateTime? paidAt;
    private int payments;
    private int paymentsAtFirstTry;
    private bool alternativeAccepted;

    /// <summary>When the customer was told how it ended; none when nobody has told them since the last resolution.</summary>
    public DateTime? ReportedBackAt { get; private init; }

    private CourseFigures ToFigures(Outlet outlet) => new()
    {
        PromiseMoves = PromiseMoves,
        EstimateMinor = EstimateMinor,
        ChargedMinor = ChargedMinor,
        HandedOverAt = handedOverAt,
        HandoverOptions = handoverOptions,
        PaidAt = paidAt,
        Payments = payments,
        PaymentsAtFirstTry = paymentsAtFirstTry,
        ReportedBackAt = ResolvedAt is null ? null : ReportedBackAt,
        SilenceSeconds = ResolvedAt is { } resolved ? LongestSilence(outlet, resolved) : null,
        AlternativeAccepted = alternativeAccepted,
    };

    /// <summary>When the customer heard something, in order.</summary>
    private sealed record Words(ImmutableArray<DateTime> At)
    {
        public bool Equals(Words? other) => other is not null && At.SequenceEqual(other.At);

        public override int GetHashCode() => At.Length;
    }

    /// <summary>Before an act changes where the ticket stands: what the customer hears of it, and what is counted of it.</summary>
    private TicketCourse Tell(TicketEvent one)
    {
        var told = IsWord(one.What) ? this with { words = new([.. words.At, one.At]) } : this;
        return one.What switch
        {
            // Who is told how it ends is told then, or before, or later; an answer says it when the matter is settled with it or was already.
            TicketAct.ReportedBack or TicketAct.HandedOver => told with { ReportedBackAt = told.ReportedBackAt ?? one.At, handedOverAt = one.What is TicketAct.HandedOver ? one.At : handedOverAt },
            TicketAct.Answered when ResolvedAt is not null => told with { ReportedBackAt = told.ReportedBackAt ?? one.At },
            TicketAct.Resolved when words.At is [.., var last] && last == one.At => told with { ReportedBackAt = told.ReportedBackAt ?? one.At },
            TicketAct.Reopened => told with { ReportedBackAt = null },
            TicketAct.HandoverOffered offered => told with { handoverOptions = Math.Max(handoverOptions, offered.Options.Count) },
            TicketAct.Paid paid => told with { paidAt = one.At, payments = payments + 1, paymentsAtFirstTry = paymentsAtFirstTry + (paid.AtFirstTry ? 1 : 0) },
            TicketAct.AlternativeOffered { Accepted: true } => told with { alternativeAccepted = true },
            _ => told,
        };
    }

    /// <summary>True when the customer hears something by it; what they say themselves is no word to them.</summary>
    private static bool IsWord(TicketAct act) => act is TicketAct.Answered or TicketAct.Promised or TicketAct.Estimated or TicketAct.AlternativeOffered
        or TicketAct.HandoverOffered or TicketAct.ReportedBack or TicketAct.Contacted { ByCustomer: false };

    /// <summary>The longest stretch of open seconds between two words, from the opening to the resolution.</summary>
    private long LongestSilence(Outlet outlet, DateTime resolved)
    {
        var (longest, since) = (0L, OpenedAt);
        foreach (var word in words.At.Where(w => w > OpenedAt && w < resolved).Append(resolved))
        {
            longest = Math.Max(longest, BusinessClock.OpenSeconds(since, word, outlet.Hours, outlet.Zone));
            since = word;
        }

        return longest;
    }
}
