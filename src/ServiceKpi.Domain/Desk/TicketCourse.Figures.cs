using System.Collections.Immutable;

namespace ServiceKpi.Domain.Desk;

/// <content>What is counted of a course beside opening, answer and resolution.</content>
public sealed partial record TicketCourse
{
    /// <summary>How far the charge may be above the estimate and still be what was said, in percent.</summary>
    public int ChargeTolerance { get; private init; } = CourseFigures.UsualTolerance;

    /// <summary>A report so long before the resolution still tells how it ends: who is told first and settles then.</summary>
    private static readonly TimeSpan ToldWithResolution = TimeSpan.FromHours(1);

    private Words words = new([], [], []);
    private DateTime? lastToldAt;

    private bool isOfDesk;
    private DateTime? handedOverAt;
    private int offeredOptions;
    private int handoverOptions;
    private DateTime? paidAt;
    private int payments;
    private int paymentsAtFirstTry;
    private bool alternativeAccepted;
    private bool? inGoodHands;

    /// <summary>When the customer was told how it ended; none when nobody has told them since the last resolution.</summary>
    public DateTime? ReportedBackAt { get; private init; }

    /// <summary>
    /// Since when the customer has heard nothing, UTC; none while there is nothing to be heard: nobody waits for a word on what is settled, or on
    /// what waits for themselves.
    /// </summary>
    public DateTime? UnheardSince => IsOpen && Wait?.For != WaitingFor.Customer ? words.At.Concat(words.Settled.Select(s => s.To)).Append(OpenedAt).Max() : null;

    /// <summary>The steps of the plan that were done, in order.</summary>
    public IReadOnlyList<string> StepsDone => words.Steps;

    private CourseFigures ToFigures(Outlet outlet) => new()
    {
        PromiseMoves = PromiseMoves,
        EstimateMinor = EstimateMinor,
        ChargedMinor = ChargedMinor,
        ChargeTolerance = ChargeTolerance,
        HandedOverAt = handedOverAt,
        HandoverOptions = handoverOptions,
        PaidAt = paidAt,
        Payments = payments,
        PaymentsAtFirstTry = paymentsAtFirstTry,
        ReportedBackAt = ResolvedAt is null ? null : ReportedBackAt,
        SilenceSeconds = ResolvedAt is { } resolved ? LongestSilence(outlet, resolved) : null,
        AlternativeAccepted = alternativeAccepted,
        InGoodHands = inGoodHands,
    };

    /// <summary>When the customer heard something, in order, and when there was nothing to hear because the matter was settled, and which steps of the plan were done.</summary>
    private sealed record Words(ImmutableArray<DateTime> At, ImmutableArray<(DateTime From, DateTime To)> Settled, ImmutableArray<string> Steps)
    {
        public bool Equals(Words? other) => other is not null && At.SequenceEqual(other.At) && Settled.SequenceEqual(other.Settled) && Steps.SequenceEqual(other.Steps);

        public override int GetHashCode() => At.Length;
    }

    /// <summary>Before an act changes where the ticket stands: what the customer hears of it, and what is counted of it.</summary>
    private TicketCourse Tell(TicketEvent one)
    {
        var told = IsWord(one.What) ? this with { words = words with { At = words.At.Add(one.At) } } : this;
        return one.What switch
        {
            TicketAct.ReportedBack or TicketAct.Answered when ResolvedAt is not null => told with { lastToldAt = one.At, ReportedBackAt = ReportedBackAt ?? one.At },
            TicketAct.ReportedBack or TicketAct.Answered => told with { lastToldAt = one.At },
            TicketAct.HandedOver => told with { ReportedBackAt = ReportedBackAt ?? one.At, handedOverAt = one.At, handoverOptions = offeredOptions },
            TicketAct.Resolved resolved => told with { inGoodHands = resolved.InGoodHands, ReportedBackAt = lastToldAt is { } last && one.At - last <= ToldWithResolution ? last : null },
            TicketAct.Reopened => told with
            {
                ReportedBackAt = null,
                inGoodHands = null,
                lastToldAt = null,
                offeredOptions = 0,
                words = told.words with { Settled = told.words.Settled.Add((ResolvedAt ?? one.At, one.At)) },
            },
            TicketAct.HandoverOffered offered => told with { offeredOptions = Math.Max(offeredOptions, offered.Options.Count) },
            TicketAct.Paid paid => told with { paidAt = one.At, payments = payments + 1, paymentsAtFirstTry = paymentsAtFirstTry + (paid.AtFirstTry ? 1 : 0) },
            TicketAct.AlternativeOffered { Accepted: true } => told with { alternativeAccepted = true },
            TicketAct.StepDone step => told with { words = told.words with { Steps = told.words.Steps.Add(step.Step) } },
            _ => told,
        };
    }

    /// <summary>True when the customer hears something by it; what they say themselves is no word to them.</summary>
    private static bool IsWord(TicketAct act) => act is TicketAct.Answered or TicketAct.Promised or TicketAct.Estimated or TicketAct.AlternativeOffered
        or TicketAct.HandoverOffered or TicketAct.HandedOver or TicketAct.ReportedBack or TicketAct.Contacted { ByCustomer: false };

    /// <summary>The longest stretch of open seconds between two words, from the opening to the resolution; while it was settled nobody waited.</summary>
    private long LongestSilence(Outlet outlet, DateTime resolved)
    {
        var (longest, since) = (0L, OpenedAt);
        foreach (var (until, goesOn) in words.At.Select(at => (At: at, GoesOn: at)).Concat(words.Settled.Select(s => (At: s.From, GoesOn: s.To))).Append((At: resolved, GoesOn: resolved))
            .Where(w => w.At >= OpenedAt && w.At <= resolved).OrderBy(w => w.At))
        {
            longest = until > since ? Math.Max(longest, BusinessClock.OpenSeconds(since, until, outlet.Hours, outlet.Zone)) : longest;
            since = goesOn > since ? goesOn : since;
        }

        return longest;
    }
}
